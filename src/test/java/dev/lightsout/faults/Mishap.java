package dev.lightsout.faults;

import dev.lightsout.DyingConnections.Death;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that goes wrong.
 *
 * @param family what it has in common with others
 * @param name what it is called among them
 * @param how how it is made to happen
 */
record Mishap(Family family, String name, How how) {

  /** How a mishap is made to happen. */
  sealed interface How {}

  /**
   * A request of the step meets this.
   *
   * @param fault what it meets
   * @param lasts how long that takes
   */
  record Meets(Fault fault, Duration lasts) implements How {}

  /** A request of the step meets this, and the process is killed while it waits. */
  record Dies(Fault fault) implements How {}

  /** From that step on the machine that answers refuses connections. */
  record Refuses() implements How {}

  /** The connections that are kept alive die. */
  record Loses(Death death) implements How {}

  /** What the platform hands over as the role. */
  record HandsOver(String id, String key, String token) implements How {}

  /** How often. */
  enum Times {
    ONCE("once"),
    ALWAYS("each time");

    private final String words;

    Times(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * What mishaps have in common that are alike to the function.
   *
   * @param acted whether the cloud had acted
   */
  record Family(String name, boolean acted) {
    Family afterActing() {
      return new Family(name, true);
    }

    @Override
    public String toString() {
      return acted ? name + ", after the cloud acted" : name;
    }
  }

  /** As long as the function waits for the next byte. */
  private static final Duration READ = Timeouts.DEFAULT.read();

  /** Beyond any patience: the call is given up. */
  private static final Duration FOR_EVER = Duration.ofHours(1);

  /** What that is on the socket, where the time of the scene does not count. */
  private static final Duration A_MOMENT = Duration.ofMillis(5);

  private static final String BROKEN = "the connection breaks";
  private static final String NO_ANSWER = "an answer that is none";
  private static final String STATUS = "a status of HTTP";
  private static final String SILENCE = "silence";
  private static final String INSIDE = "the API fails inside";
  private static final String REFUSED_KEYS = "the credentials are refused";
  private static final String EXPIRED_KEYS = "the credentials have expired";
  private static final String DYING = "a kept-alive connection dies";

  /** What may have acted, or may not. */
  private static final List<Mishap> UNCLEAR =
      List.of(
          meets(BROKEN, "reset", Fault.reset()),
          meets(BROKEN, "closed without a byte", Fault.empty()),
          meets(BROKEN, "a body cut off", Fault.truncated()),
          meets(NO_ANSWER, "a page of HTML", Fault.noJson()),
          meets(NO_ANSWER, "an empty body", Fault.emptyBody()),
          meets(NO_ANSWER, "`{}`", Fault.emptyJson()),
          meets("an answer with nothing in it", "`{\"Response\":{}}`", Fault.noRequestId()),
          meets(STATUS, "401", Fault.status(401, Map.of("WWW-Authenticate", "Basic"))),
          meets(STATUS, "408", Fault.status(408)),
          meets(STATUS, "429", Fault.status(429)),
          meets(STATUS, "500", Fault.status(500)),
          meets(STATUS, "502", Fault.status(502)),
          meets(STATUS, "503 with `Retry-After: 0`", Fault.status(503, Map.of("Retry-After", "0"))),
          meets(STATUS, "a redirect by 301", Fault.redirect(301, "/")),
          meets(STATUS, "307", Fault.redirect(307, "/")),
          meets(STATUS, "308", Fault.redirect(308, "/")),
          coded(INSIDE, "InternalError"),
          coded("the API is not available", "InternalServerError"),
          coded("the API is not available", "ServiceUnavailable"),
          coded("a code nobody knows", "SomethingQuiteNew.OfTomorrow"));

  /** What the cloud has not acted on, or is all one to a read. */
  private static final List<Mishap> UNTAKEN =
      List.of(
          mishap(SILENCE, "8 s without a byte", new Meets(Fault.silent(A_MOMENT), READ)),
          mishap("no connection", "refused, from this step on", new Refuses()),
          coded("over the rate limit", "RequestLimitExceeded"),
          coded(REFUSED_KEYS, "AuthFailure.SignatureFailure"),
          coded(REFUSED_KEYS, "AuthFailure.SecretIdNotFound"),
          coded(EXPIRED_KEYS, "AuthFailure.TokenFailure"),
          coded(EXPIRED_KEYS, "UnauthorizedOperation.InvalidToken"),
          coded("the cloud wants MFA", "AuthFailure.MFAFailure"),
          coded("the cloud wants MFA", "UnauthorizedOperation.MFAExpired"),
          coded("not permitted", "UnauthorizedOperation"),
          coded("not permitted", "AuthFailure.UnauthorizedOperation"),
          coded("a parameter is refused", "InvalidParameterValue"),
          coded("a parameter is refused", "UnsupportedRegion"),
          coded("no such instance", "InvalidInstanceId.NotFound"),
          coded("another operation is under way", "OperationDenied.InstanceOperationInProgress"),
          coded("another operation is under way", "MutexOperation.TaskRunning"),
          coded("its kind is refused", "UnsupportedOperation.StoppedModeStopCharging"),
          coded("a resource is refused", "ResourceNotFound"),
          meets("an answer to something else", "of another action", Fault.answerOfAnother()),
          mishap("the process is killed", "while it waits", new Dies(Fault.reset())));

  private static final List<Mishap> TAKEN =
      Stream.concat(
              UNCLEAR.stream(),
              Stream.of(
                  mishap(SILENCE, "8 s without a byte", new Meets(Fault.silent(A_MOMENT), READ)),
                  mishap(
                      SILENCE,
                      "a byte now and then, for 10 s",
                      new Meets(Fault.dribble(Duration.ofSeconds(1)), FOR_EVER)),
                  mishap("the process is killed", "while it waits", new Dies(Fault.reset()))))
          .map(Mishap::afterActing)
          .toList();

  private static final List<Mishap> CREDENTIALS =
      List.of(
          mishap("no usable credentials", "no role", new HandsOver(null, null, null)),
          mishap(
              "no usable credentials",
              "an id without a key",
              new HandsOver("AKIDother", null, null)),
          mishap(
              "no usable credentials",
              "a line break in the key",
              new HandsOver("AKIDother", "half\nhalf", "token")),
          mishap(
              "credentials of nobody",
              "an unknown id",
              new HandsOver("AKIDother", "a-key", "token")));

  private static final List<Mishap> CONNECTIONS =
      List.of(
          mishap(DYING + " between", "closed", new Loses(Death.AFTER_AN_ANSWER)),
          mishap(DYING + " between", "reset", new Loses(Death.RESET_AFTER_AN_ANSWER)),
          mishap(DYING + " under it", "closed", new Loses(Death.ON_REUSE_BEFORE_ACTING)),
          mishap(DYING + " under it", "reset", new Loses(Death.ON_REUSE_AFTER_ACTING)).acted());

  /** What can go wrong at a step. */
  static List<Mishap> at(Step step) {
    List<Mishap> all = new ArrayList<>();
    if (step == Step.CREDENTIALS) {
      all.addAll(CREDENTIALS);
      UNTAKEN.stream()
          .filter(it -> List.of(REFUSED_KEYS, EXPIRED_KEYS).contains(it.family().name()))
          .forEach(all::add);
      return all;
    }
    all.addAll(UNCLEAR);
    all.addAll(UNTAKEN);
    if (step.writes()) {
      all.addAll(TAKEN);
    }
    if (step == Step.STOP) {
      all.addAll(CONNECTIONS);
    }
    return all;
  }

  /** The first of a family that can go wrong at a step. */
  static Mishap first(Step step, Family family) {
    return at(step).stream().filter(it -> it.family().equals(family)).findFirst().orElseThrow();
  }

  /** What happens for good happens each time. */
  List<Times> times() {
    boolean isOneEvent = !(how instanceof Meets);
    return isOneEvent ? List.of(Times.ALWAYS) : List.of(Times.values());
  }

  /** A lie that cannot be told from the truth: the answer to a stop has nothing but an id. */
  boolean isBelieved(Step step) {
    return step == Step.STOP && family.name().equals("an answer to something else");
  }

  /** Whether it goes on until the deadline, so that chance decides how often. */
  boolean isPatient() {
    return family.name().equals("over the rate limit");
  }

  private Mishap acted() {
    return new Mishap(family.afterActing(), name, how);
  }

  private Mishap afterActing() {
    if (how instanceof Meets meets) {
      Fault acted = meets.fault().afterActing();
      return new Mishap(family, name, new Meets(acted, meets.lasts())).acted();
    }
    return how instanceof Dies dies
        ? new Mishap(family, name, new Dies(dies.fault().afterActing())).acted()
        : acted();
  }

  private static Mishap mishap(String family, String name, How how) {
    return new Mishap(new Family(family, false), name, how);
  }

  private static Mishap meets(String family, String name, Fault fault) {
    return mishap(family, name, new Meets(fault, Duration.ZERO));
  }

  private static Mishap coded(String family, String code) {
    return meets(family, "`" + code + "`", Fault.error(code));
  }

  @Override
  public String toString() {
    return family + ": " + name;
  }
}
