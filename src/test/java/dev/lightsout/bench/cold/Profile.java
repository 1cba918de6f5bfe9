package dev.lightsout.bench.cold;

import dev.lightsout.bench.cold.ClassLoad.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where the time of one run goes: its phases, the classes that were loaded in each, and the longest
 * times in which none was.
 *
 * @param ran the run
 * @param loads the classes that were loaded, in order
 */
record Profile(Ran ran, List<ClassLoad> loads) {
  private static final int GAPS = 8;

  /** What a main class has to be called for its loading to be the JVM's own end. */
  private static final List<String> MAINS =
      List.of(
          FunctionProgram.class.getName(),
          SdkProgram.class.getName(),
          EmptyProgram.class.getName(),
          "dev.lightsout.CustomRuntime");

  private record Milestone(String before, long at) {}

  private record Phase(String name, long from, long to) {}

  private record Gap(ClassLoad before, ClassLoad after) {
    long nanos() {
      return after.at() - before.at();
    }
  }

  /** How long each phase took, and how many classes of each source were loaded in it. */
  Grid phases() {
    List<String> titles = new ArrayList<>(List.of("at", "took", "classes"));
    Stream.of(Source.values()).map(Source::words).forEach(titles::add);
    List<Phase> phases = new ArrayList<>();
    long from = ran.startedAt();
    for (Milestone milestone : milestones()) {
      phases.add(new Phase(milestone.before(), from, milestone.at()));
      from = milestone.at();
    }
    phases.add(new Phase("in all", ran.startedAt(), from));
    return Grid.of(ran.program().name(), titles, phases, Phase::name, this::cells);
  }

  /** The longest times without a class, of those before the stop. */
  Grid gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < loads.size() && loads.get(i).at() <= ran.stoppedAt(); i++) {
      gaps.add(new Gap(loads.get(i - 1), loads.get(i)));
    }
    gaps.sort(Comparator.comparingLong(Gap::nanos).reversed());
    return Grid.of(
        "no class was loaded after",
        List.of("at", "for", "until"),
        gaps.stream().limit(GAPS).toList(),
        gap -> gap.before().name(),
        gap ->
            List.of(ms(gap.before().at() - ran.startedAt()), ms(gap.nanos()), gap.after().name()));
  }

  private List<Milestone> milestones() {
    List<Milestone> milestones = new ArrayList<>();
    add(milestones, "the JVM's first class", first(loads.stream()));
    add(
        milestones,
        "the JVM starts, to the main class",
        first(loads.stream().filter(load -> MAINS.contains(load.name()))));
    add(milestones, "the constructor, to the event", ran.observed().handedOverAt());
    add(
        milestones,
        "the event, to the connection",
        ran.observed().requests().stream().mapToLong(Request::acceptedAt).findFirst());
    add(milestones, "the look has arrived", ran.observed().readAt(Observed.LOOK));
    add(milestones, "the stop has arrived", ran.observed().readAt(Observed.STOP));
    return milestones;
  }

  private static void add(List<Milestone> milestones, String name, OptionalLong at) {
    at.ifPresent(nanos -> milestones.add(new Milestone(name, nanos)));
  }

  private static OptionalLong first(Stream<ClassLoad> loads) {
    return loads.mapToLong(ClassLoad::at).findFirst();
  }

  private List<String> cells(Phase phase) {
    List<ClassLoad> within =
        loads.stream().filter(load -> load.at() >= phase.from() && load.at() < phase.to()).toList();
    List<String> cells = new ArrayList<>();
    cells.add(ms(phase.to() - ran.startedAt()));
    cells.add(ms(phase.to() - phase.from()));
    cells.add(count(within.size()));
    for (Source source : Source.values()) {
      cells.add(count(within.stream().filter(load -> load.source() == source).count()));
    }
    return cells;
  }

  private static String ms(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private static String count(long classes) {
    return String.format(Locale.ROOT, "%,d", classes);
  }
}
