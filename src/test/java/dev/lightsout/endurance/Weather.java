package dev.lightsout.endurance;

import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong with requests, as chance has it: with one in eight or so. */
final class Weather {

  /** A code that no document has: whether the cloud acted is anybody's guess. */
  static final String UNHEARD_OF = "SomethingNew.UnheardOf";

  /** Longer than the function waits for an answer. */
  private static final Duration TOO_LONG = EnduranceProgram.CALL.plusMillis(500);

  /** How many of 10,000 requests meet it. */
  private record Chance(int of10000, Fault fault) {}

  /** The cloud has acted, and does not say so. */
  private static final List<Chance> DONE =
      List.of(
          new Chance(100, Fault.reset().afterActing()),
          new Chance(50, Fault.empty().afterActing()),
          new Chance(50, Fault.truncated().afterActing()),
          new Chance(50, Fault.noJson().afterActing()),
          new Chance(50, Fault.emptyBody().afterActing()),
          new Chance(50, Fault.emptyJson().afterActing()),
          new Chance(50, Fault.noRequestId().afterActing()),
          new Chance(50, Fault.status(500).afterActing()),
          new Chance(50, Fault.status(503, Map.of("Retry-After", "0")).afterActing()),
          new Chance(50, Fault.error("InternalError").afterActing()),
          new Chance(50, Fault.error("InternalServerError").afterActing()),
          new Chance(20, Fault.error(UNHEARD_OF).afterActing()),
          new Chance(1, Fault.slow(TOO_LONG).afterActing()));

  /** It has not, and does not say so. */
  private static final List<Chance> NOT_DONE =
      List.of(
          new Chance(100, Fault.reset()),
          new Chance(60, Fault.empty()),
          new Chance(60, Fault.noJson()),
          new Chance(60, Fault.status(502)),
          new Chance(60, Fault.status(503, Map.of("Retry-After", "0"))),
          new Chance(20, Fault.redirect(307, "http://127.0.0.1:9/")),
          new Chance(60, Fault.error("InternalError")),
          new Chance(60, Fault.error("InternalServerError")),
          new Chance(20, Fault.error(UNHEARD_OF)),
          new Chance(2, Fault.slow(TOO_LONG)));

  /** It has not, and says so. */
  private static final List<Chance> REFUSED =
      List.of(
          new Chance(200, Fault.throttled()),
          new Chance(20, Fault.error("AuthFailure.TokenFailure")),
          new Chance(20, Fault.error("InvalidInstance.NotSupported")),
          new Chance(10, Fault.error("UnauthorizedOperation.MFAExpired")));

  private Weather() {}

  static void over(StandIn cloud, long seed) {
    Random random = new Random(seed);
    for (String action :
        List.of("DescribeInstances", "StopInstances", "StopInstance", "UploadLog", "SearchLog")) {
      // Through all looks, the function waits for a stop that was never done: less often is enough.
      int rarer = action.startsWith("Stop") ? 4 : 1;
      NOT_DONE.forEach(it -> add(cloud, random, action, it, rarer));
      DONE.forEach(it -> add(cloud, random, action, it, 1));
      REFUSED.forEach(it -> add(cloud, random, action, it, 1));
    }
  }

  private static void add(StandIn cloud, Random random, String action, Chance chance, int rarer) {
    int of = 10_000 * rarer;
    cloud.faults().on(action, request -> random.nextInt(of) < chance.of10000(), chance.fault());
  }
}
