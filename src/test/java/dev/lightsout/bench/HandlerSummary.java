package dev.lightsout.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link HandlerBenchmark} in rounds and prints one table; scripts/bench without arguments.
 */
public final class HandlerSummary {
  private static final int ROUNDS = 3;
  private static final String[] NAMES = {
    "wholeEvent", "checkedRequests", "bareRequests", "malformedEvent", "malformedRecord"
  };

  /** One benchmark in one round. */
  private record Score(double cpu, double clock, double bytes) {
    /** CPU time without the network's; time by the clock also without waiting. */
    Score less(Score bare, Score checked) {
      return new Score(cpu - bare.cpu, clock - checked.clock, bytes - bare.bytes);
    }
  }

  private HandlerSummary() {}

  /** Takes {@code --write}: the table goes to docs/performance.md too. */
  public static void main(String[] args) throws RunnerException, IOException {
    String machine = Machine.now();
    Map<String, List<Score>> scores = new LinkedHashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (String name : NAMES) {
        System.err.println("round " + round + " of " + ROUNDS + ": " + name);
        scores.computeIfAbsent(name, key -> new ArrayList<>()).add(run(name));
      }
    }
    String page = machine + "\n\n" + table(scores);
    System.out.println(page);
    if (List.of(args).contains("--write")) {
      PerformancePage.write("scripts/bench", page);
    }
  }

  private static Score run(String name) throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(HandlerBenchmark.class.getName() + "." + name + "$")
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .runSingle();
    int events = result.getParams().getOpsPerInvocation();
    return new Score(
        median(result, i -> counter(i, "nanos") / counter(i, "invocations") / 1_000 / events),
        median(result, i -> i.getPrimaryResult().getScore()),
        median(result, i -> counter(i, "gc.alloc.rate.norm")));
  }

  private static double counter(IterationResult iteration, String name) {
    return iteration.getSecondaryResults().get(name).getScore();
  }

  private static double median(RunResult result, ToDoubleFunction<IterationResult> score) {
    return Spread.of(
            result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(score::applyAsDouble)
                .toList())
        .median();
  }

  private static String table(Map<String, List<Score>> scores) {
    List<Score> whole = scores.get("wholeEvent");
    List<Score> checked = scores.get("checkedRequests");
    List<Score> bare = scores.get("bareRequests");
    List<Score> own = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      own.add(whole.get(round).less(bare.get(round), checked.get(round)));
    }
    return String.join(
        "\n",
        "| work | CPU time | lowest and highest round | by the clock | allocated |",
        "|---|---|---|---|---|",
        line("(a) one event: a look, a stop, a report", whole),
        line("(b) its three requests as bare bytes", bare),
        line("(c) the same, each after a read of 1 ms", checked),
        line("**the handler's own work for one event**", own),
        line("one malformed event, refused", scores.get("malformedEvent")),
        line("one of 1,000 malformed records, refused", scores.get("malformedRecord")));
  }

  private static String line(String work, List<Score> rounds) {
    Spread cpu = Spread.of(rounds.stream().map(Score::cpu).toList());
    return String.format(
        Locale.ROOT,
        "| %s | %.1f µs | %.1f to %.1f µs | %.1f µs | %.1f KB |",
        work,
        cpu.median(),
        cpu.lowest(),
        cpu.highest(),
        Spread.of(rounds.stream().map(Score::clock).toList()).median(),
        Spread.of(rounds.stream().map(Score::bytes).toList()).median() / 1_000);
  }
}
