package dev.lightsout.history;

import java.time.Duration;

/**
 * Something happens at one point of a delivery.
 *
 * @param where at which step
 * @param nth at which of the requests of that step, counted from 1
 * @param what happens
 */
record Mishap(Where where, int nth, What what) {

  /** What may happen there. */
  sealed interface What {}

  /** The answer is spoilt; the cloud has acted or not. */
  record Spoilt(Trouble trouble, boolean acted) implements What {
    @Override
    public String toString() {
      return "meets " + trouble + (acted ? " after the cloud acted" : "");
    }
  }

  /** The process is killed: nothing that it does from then on has an effect. */
  record Killed(boolean acted) implements What {
    @Override
    public String toString() {
      return "is the last: the process is killed" + (acted ? " after the cloud acted" : "");
    }
  }

  /** The credentials of this invocation expire. */
  record Expired() implements What {
    @Override
    public String toString() {
      return "finds the credentials expired";
    }
  }

  /** It gets no answer, and takes effect later. */
  record Late(Duration by) implements What {
    @Override
    public String toString() {
      return "gets no answer and takes effect " + by.toMillis() + " ms later";
    }
  }

  /** Somebody does something in the console just before. */
  record Meddled(Operation operation, Machine machine) implements What {
    @Override
    public String toString() {
      return "comes just after somebody " + operation + " " + machine;
    }
  }

  /** Somebody sets the clock of the function's machine just before. */
  record Jumped(Duration by) implements What {
    @Override
    public String toString() {
      return "comes just after the function's clock jumped by " + by.toSeconds() + " s";
    }
  }

  /** Another process gets the same events at this moment. */
  record Doubled() implements What {
    @Override
    public String toString() {
      return "waits while another process handles the same";
    }
  }

  @Override
  public String toString() {
    return where + " " + nth + " " + what;
  }
}
