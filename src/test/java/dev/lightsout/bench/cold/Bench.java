package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All the runs, and what they come to.
 *
 * @param laboratory where they take place
 * @param programs what is run
 * @param conditions how
 * @param directory for logs
 */
record Bench(
    Laboratory laboratory, List<Program> programs, List<Condition> conditions, Path directory) {

  private static final String LEGEND =
      "From process start to the stop's last byte; of what stops nothing, to its first line. Ratios are"
          + " of medians; the SDK program is the one with the shipped flags. \"Invocation alone\" begins"
          + " where the event is handed over: after the constructor, or with the answer to"
          + " invocation/next. CPU time is until the stop, in steps of 10 ms; peak memory is until the"
          + " invocation's end, resident, with shared libraries.";

  /** A profile is that of the quickest of so many runs. */
  private static final int PROFILED = 5;

  private static final String PROFILE_LEGEND =
      "Where the time goes, by the class log of the quickest of "
          + PROFILED
          + " runs over TLS, and the longest times in which no class was loaded or initialised. Writing"
          + " the log takes some of it.";

  private static final String THREADS_LEGEND =
      "Which threads that time goes to, in the quickest of "
          + PROFILED
          + " runs each. A thread that has ended is not counted.";

  /** The programs of which one wants to know where their time goes. */
  private static final List<String> OF_INTEREST = List.of(Programs.MANAGED, Programs.CUSTOM);

  /** The tables of the conditions, and the aims. */
  List<Section> measured(int runs) throws IOException, InterruptedException {
    // Forgotten: it fills the page cache.
    round(new Results(), 0, conditions.stream().filter(Condition::isPlain).toList());
    Results results = new Results();
    for (int run = 1; run <= runs; run++) {
      System.err.printf(Locale.ROOT, "round %d of %d%n", run, runs);
      round(results, run, conditions);
    }
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(LEGEND));
    for (Condition condition : conditions) {
      sections.add(Section.of("", new RunTable(results, condition).grid(programs)));
    }
    sections.add(Section.of("What is aimed at:", Aim.grid(Aim.of(results, conditions))));
    return sections;
  }

  /** Each program in each condition, beginning with another one each time. */
  private void round(Results results, int number, List<Condition> some)
      throws IOException, InterruptedException {
    List<Program> order = new ArrayList<>(programs);
    Collections.rotate(order, -number);
    for (Condition condition : some) {
      for (Program program : order) {
        results.add(condition, laboratory.run(program, condition, ""));
      }
    }
  }

  /** What each program consists of, and where the function's time goes. */
  List<Section> profiles() throws IOException, InterruptedException {
    List<Inventory> inventories = new ArrayList<>();
    List<Grid> details = new ArrayList<>();
    for (Program program : programs) {
      boolean isOfInterest = OF_INTEREST.contains(program.name());
      Profile profile = profile(program, isOfInterest ? PROFILED : 1);
      inventories.add(
          new Inventory(program, profile.log().loads(), profile.ran().observed().connections()));
      if (isOfInterest) {
        details.add(profile.phases());
        details.add(profile.gaps());
      }
    }
    Section consists = Section.of("What each consists of:", Inventory.grid(inventories));
    return details.isEmpty()
        ? List.of(consists)
        : List.of(consists, new Section(PROFILE_LEGEND, details));
  }

  /** What each of its threads does until the stop, in the quickest of some runs. */
  Section threads() throws IOException, InterruptedException {
    Map<String, ThreadTimes> measured = new LinkedHashMap<>();
    for (Program program : programs) {
      for (Condition condition : conditions) {
        if (program.stops() && condition.isPlain()) {
          measured.put(
              program.name() + ", " + condition.name(),
              quickest(program, condition).observed().threadsAtStop());
        }
      }
    }
    return Section.of(THREADS_LEGEND, ThreadTimes.grid(measured));
  }

  private Ran quickest(Program program, Condition condition)
      throws IOException, InterruptedException {
    List<Ran> runs = new ArrayList<>();
    for (int run = 0; run < PROFILED; run++) {
      runs.add(laboratory.run(program, condition, ""));
    }
    return Collections.min(runs, Comparator.comparingLong(Ran::stoppedAfter));
  }

  private Profile profile(Program program, int runs) throws IOException, InterruptedException {
    Path log = directory.resolve("class-load.log").toAbsolutePath();
    Profile best = null;
    for (int run = 0; run < runs; run++) {
      Files.deleteIfExists(log);
      Ran ran = laboratory.run(program, Condition.TLS, ClassLog.flag(log));
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      if (best == null || ran.stoppedAfter() < best.ran().stoppedAfter()) {
        best = new Profile(ran, ClassLog.parse(lines));
      }
    }
    return best;
  }
}
