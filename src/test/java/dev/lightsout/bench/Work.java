package dev.lightsout.bench;

import dev.lightsout.bench.Records.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark with its parameters.
 *
 * @param benchmark a method of {@link HandlerBenchmark}
 * @param parameters by name
 */
record Work(String benchmark, Map<String, String> parameters) {
  static final List<String> PROTOCOLS = List.of("http", "https");
  static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);

  static final Work MALFORMED = new Work("malformedEvent", Map.of());
  static final Work BARE = new Work("bareRequests", Map.of("protocol", "http"));
  static final Work CHECKED = new Work("checkedRequests", Map.of("protocol", "http"));

  static Work event(String protocol) {
    return new Work("wholeEvent", Map.of("protocol", protocol));
  }

  static Work signed(String protocol) {
    return new Work("signedRequests", Map.of("protocol", protocol));
  }

  static Work batch(Kind kind, int count) {
    return new Work("batch", Map.of("kind", kind.name(), "count", String.valueOf(count)));
  }

  /** All that is shown. */
  static List<Work> all() {
    List<Work> all = new ArrayList<>(List.of(CHECKED, BARE, MALFORMED));
    PROTOCOLS.stream()
        .flatMap(protocol -> Stream.of(event(protocol), signed(protocol)))
        .forEach(all::add);
    for (int size : SIZES) {
      all.add(batch(Kind.STOP_REQUESTED, size));
    }
    all.add(batch(Kind.REFUSED, 1_000));
    all.add(batch(Kind.REFUSED, 10_000));
    return all;
  }

  /** Does it in a JVM of its own, for some seconds. */
  Score run() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(HandlerBenchmark.class.getName() + "." + benchmark + "$")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    parameters.forEach((name, value) -> options.param(name, value));
    RunResult result = new Runner(options.build()).runSingle();
    return new Score(
        median(result, i -> counter(i, "nanos") / counter(i, "invocations") / 1_000),
        median(result, i -> i.getPrimaryResult().getScore()),
        median(result, i -> counter(i, "gc.alloc.rate.norm")));
  }

  private static double counter(IterationResult iteration, String name) {
    return iteration.getSecondaryResults().get(name).getScore();
  }

  private static double median(RunResult result, ToDoubleFunction<IterationResult> score) {
    return Distribution.of(
            result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(score::applyAsDouble)
                .toList())
        .median();
  }

  @Override
  public String toString() {
    return benchmark + " " + String.join(" ", new TreeMap<>(parameters).values());
  }
}
