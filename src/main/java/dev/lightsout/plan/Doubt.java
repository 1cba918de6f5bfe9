package dev.lightsout.plan;

/**
 * What an UNKNOWN leaves for the next delivery to settle. CVM gives each operation the id of its
 * request: if the instance's latest is still the one before our stop, that stop was never taken and
 * may be sent again; if it is another, somebody, perhaps we, has operated it since. HAI has no such
 * id.
 */
public final class Doubt {
  private static final String BEFORE = "the last operation before it: ";
  private static final String NONE = "none";

  private Doubt() {}

  /** The verdict; an UNKNOWN with the operation before the stop in its reason. */
  public static Verdict noted(Verdict verdict) {
    Instance before = verdict.before();
    if (verdict.outcome() != Outcome.UNKNOWN || before == null) {
      return verdict;
    }
    boolean isKnown = before.latestOperationRequestId() != null || before.latestOperation() == null;
    return isKnown ? verdict.because(verdict.reason() + "; " + BEFORE + name(before)) : verdict;
  }

  /** Whether an operation was made since, by the reason of such a verdict. */
  static boolean isSettledBy(String reason, Instance now) {
    boolean isKnown = now.latestOperationRequestId() != null;
    return reason != null
        && isKnown
        && reason.contains(BEFORE)
        && !reason.contains(BEFORE + name(now));
  }

  private static String name(Instance instance) {
    return instance.latestOperation() == null
        ? NONE
        : instance.latestOperation() + ", request " + instance.latestOperationRequestId();
  }
}
