package dev.lightsout.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Thousands of instances in one event, against the stand-in with the API's rates. Run with
 * scripts/bench-scale.
 */
public final class Scale {
  private Scale() {}

  /** Takes the number of instances, the function's jar and perhaps {@code --write}. */
  public static void main(String[] args) throws IOException {
    String machine = Machine.now();
    List<ScaleRun> runs = new ArrayList<>();
    for (Scenario scenario : Scenario.all(Integer.parseInt(args[0]))) {
      System.err.println(scenario.name() + ": " + scenario.ids().size() + " instances");
      runs.add(ScaleRun.of(scenario, args[1]));
    }
    String page = String.join("\n\n", machine, deliveries(runs), processes(runs), verdict(runs));
    System.out.println(page);
    if (List.of(args).contains("--write")) {
      PerformancePage.write("scripts/bench-scale", page);
    }
    System.exit(runs.stream().allMatch(run -> run.wrong().isEmpty()) ? 0 : 1);
  }

  private static String deliveries(List<ScaleRun> runs) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| event, delivery | took | looks | stop calls | refused for the rate"
            + " | first to last stop | share of the API's rate | rows |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (ScaleRun run : runs) {
      for (int i = 0; i < run.deliveries().size(); i++) {
        lines.add(line(run.scenario(), i + 1, run.deliveries().get(i)));
      }
    }
    return String.join("\n", lines);
  }

  private static String line(Scenario scenario, int number, Delivery delivery) {
    return String.format(
        Locale.ROOT,
        "| %s, %d | %.1f s of %d s | %d | %d | %d | %s | %s |",
        scenario.name(),
        number,
        delivery.printed().took().toMillis() / 1e3,
        scenario.limit().toSeconds(),
        delivery.looks().size(),
        delivery.stops().size(),
        delivery.overTheRate().size(),
        share(scenario, delivery),
        outcomes(delivery));
  }

  /** Of a single stop there is no rate. */
  private static String share(Scenario scenario, Delivery delivery) {
    return delivery.seconds() == 0
        ? "| "
        : String.format(
            Locale.ROOT,
            "%.2f s | %.1f %% of %d a second",
            delivery.seconds(),
            100 * delivery.rate() / scenario.rate(),
            scenario.rate());
  }

  private static String outcomes(Delivery delivery) {
    List<String> outcomes = new ArrayList<>();
    delivery
        .outcomes()
        .forEach((outcome, rows) -> outcomes.add(String.format("%,d %s", rows, outcome)));
    return String.join(", ", outcomes);
  }

  private static String processes(List<ScaleRun> runs) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| event | instances | heap grown to | most memory of the process, of 128 MB | CPU time |");
    lines.add("|---|---|---|---|---|");
    for (ScaleRun run : runs) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.0f MB | %.0f MB | %.1f s |",
              run.scenario().name(),
              run.scenario().ids().size(),
              run.heap(),
              run.memory(),
              run.cpu().toMillis() / 1e3));
    }
    return String.join("\n", lines);
  }

  private static String verdict(List<ScaleRun> runs) {
    List<String> wrong = new ArrayList<>();
    for (ScaleRun run : runs) {
      run.wrong().forEach(sentence -> wrong.add(run.scenario().name() + ": " + sentence));
    }
    return wrong.isEmpty()
        ? "No instance was lost or doubled: each was stopped by the API once, and has one row in each"
            + " delivery, on stdout and in the topic."
        : "Something was lost or doubled:\n- " + String.join("\n- ", wrong);
  }
}
