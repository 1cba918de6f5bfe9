package dev.lightsout.ops.smoke;

import com.google.gson.JsonParseException;
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

  /** What nobody foresaw of an answer is a difference too, and no end of the run. */
  private Observation observed(Case it) {
    try {
      return it.question().of(cloud);
    } catch (JsonParseException
        | ClassCastException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException unforeseen) {
      if (Thread.currentThread().isInterrupted()) {
        throw unforeseen;
      }
      return new Observation(
          List.of(Fact.equal("answer", "of another form than expected")),
          "",
          String.valueOf(unforeseen.getMessage()));
    }
  }

  private Result run(Case it) {
    if (!it.needs().areMetAt(cloud)) {
      return new Result.NotRun(it, it.needs().otherwise());
    }
    Observation live = observed(it);
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
