package dev.lightsout.history;

import java.time.Duration;
import java.util.List;

/** One step of a history. */
sealed interface Step {

  /**
   * Something new happens.
   *
   * @param messages what each event of the invocation asks for; several for a batch alone
   */
  record Arrives(Trigger trigger, List<List<Wish>> messages, List<Mishap> mishaps) implements Step {
    @Override
    public String toString() {
      return trigger + " brings " + messages + with(mishaps);
    }
  }

  /** An earlier invocation is delivered once more, though nobody asked for it. */
  record Repeated(int back, List<Mishap> mishaps) implements Step {
    @Override
    public String toString() {
      return "the arrival " + back + " before the latest comes once more" + with(mishaps);
    }
  }

  /**
   * Time passes, and whatever is due to be delivered again is.
   *
   * @param isReversed the latest first
   * @param mishaps of the first that is
   */
  record Passes(Duration time, boolean isReversed, List<Mishap> mishaps) implements Step {
    @Override
    public String toString() {
      return time.toSeconds()
          + " s pass"
          + (isReversed ? ", redeliveries come in reverse" : "")
          + with(mishaps);
    }
  }

  /** Somebody works in the console. */
  record Console(Operation operation, Machine machine) implements Step {
    @Override
    public String toString() {
      return "somebody " + operation + " " + machine;
    }
  }

  /** The platform takes a fresh process from here on. */
  record Fresh() implements Step {
    @Override
    public String toString() {
      return "the process is replaced";
    }
  }

  /** The clock of the function's machine jumps. */
  record Jumps(Duration by) implements Step {
    @Override
    public String toString() {
      return "the function's clock jumps by " + by.toSeconds() + " s";
    }
  }

  private static String with(List<Mishap> mishaps) {
    return mishaps.isEmpty() ? "" : "; " + mishaps;
  }
}
