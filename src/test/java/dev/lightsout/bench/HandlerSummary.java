package dev.lightsout.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs {@link HandlerBenchmark} in rounds and prints its tables; scripts/bench without arguments.
 */
public final class HandlerSummary {
  private static final int ROUNDS = 3;

  private HandlerSummary() {}

  /** Takes {@code --write}: the tables go to docs/performance.md too. */
  public static void main(String[] args) throws RunnerException, IOException {
    String machine = Machine.now();
    Map<Work, Rounds> measured = new LinkedHashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (Work work : Work.all()) {
        System.err.println("round " + round + " of " + ROUNDS + ": " + work);
        measured
            .computeIfAbsent(work, key -> new Rounds(new ArrayList<>()))
            .scores()
            .add(work.run());
      }
    }
    String page = machine + "\n\n" + new HandlerTables(measured).all();
    System.out.println(page);
    if (List.of(args).contains("--write")) {
      PerformancePage.write("scripts/bench", page);
    }
  }
}
