package dev.lightsout.ops.smoke;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks the cases in their order, each of the cloud and then of the stand-in, and holds one against
 * the other.
 *
 * @param cloud the real one, or what plays it
 * @param standIn prepared to look alike
 */
record Contract(CloudUnderContract cloud, CloudUnderContract standIn) {
  /** What says that the keys may not do it, and nothing of what would happen if they might. */
  private static final Set<String> NOT_PERMITTED =
      Set.of(
          "UnauthorizedOperation",
          "UnauthorizedOperation.PermissionDenied",
          "AuthFailure.UnauthorizedOperation",
          "OperationDenied.ACLFailed");

  /** Each result is handed over as soon as it is there. */
  void run(List<Case> cases, Consumer<Result> results) {
    cases.forEach(it -> results.accept(run(it)));
  }

  private Result run(Case it) {
    if (!it.needs().areMetAt(cloud)) {
      return new Result.NotRun(it, it.needs().otherwise());
    }
    Observation live = it.question().of(cloud);
    if (NOT_PERMITTED.contains(live.code())) {
      return new Result.NotRun(it, "the keys may not ask: " + live.code());
    }
    Observation expected = it.question().of(standIn);
    Comparison comparison = Comparison.of(expected, live);
    return comparison.differences().isEmpty()
        ? new Result.Same(it, expected, live, comparison.more())
        : new Result.Different(it, expected, live, comparison.more(), comparison.differences());
  }
}
