package dev.lightsout.endurance;

import dev.lightsout.bench.DocumentPart;
import dev.lightsout.bench.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Tens of thousands of invocations of the function as packaged, with much going wrong, and whether
 * anything leaked, was lost, doubled or told wrongly. Run with scripts/endurance.
 */
public final class Endurance {
  private Endurance() {}

  /** Takes the invocations, the processes, the seed, the jar and perhaps {@code --write}. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    int invocations = Integer.parseInt(args[0]);
    int processes = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    String machine = Machine.now();
    System.err.println("seed " + seed);
    List<String> parts = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<ResultPage> pages = new ArrayList<>();
    for (int count : processes == 1 ? List.of(1) : List.of(1, processes)) {
      int each = (invocations + count - 1) / count;
      System.err.println("processes: " + count + ", invocations of each: " + each);
      Trial trial = Trial.of(count, each, seed, args[3]);
      ResultPage page = new ResultPage(count, trial, Audit.of(trial.ledger()));
      wrong.addAll(page.wrong());
      pages.add(page);
    }
    parts.add(machine + " Seed " + seed + ".");
    parts.add(ResultPage.figures(pages));
    parts.add(ResultPage.holdings(pages));
    parts.add(
        wrong.isEmpty()
            ? "Nothing was lost or doubled, nothing leaked, and no row is wrong but those that claim"
                + " another process's stop."
            : "Something is wrong:\n- " + String.join("\n- ", wrong));
    String text = String.join("\n\n", parts);
    System.out.println(text);
    if (List.of(args).contains("--write")) {
      new DocumentPart(Path.of("docs", "endurance.md"), "scripts/endurance").write(text);
    }
    System.exit(wrong.isEmpty() ? 0 : 1);
  }
}
