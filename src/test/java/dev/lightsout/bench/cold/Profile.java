package dev.lightsout.bench.cold;

import dev.lightsout.bench.cold.ClassLog.Load;
import dev.lightsout.bench.cold.ClassLog.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where the time of one run goes: its phases, the classes that were loaded in each, and the longest
 * times in which no class was loaded or initialised.
 *
 * @param ran the run
 * @param log what its JVM logged
 */
record Profile(Ran ran, ClassLog log) {
  private static final int GAPS = 8;

  private static final List<String> MAINS =
      List.of(FunctionProgram.class.getName(), "dev.lightsout.CustomRuntime");

  /** Where a phase ends; empty where that was not seen. */
  private record Milestone(String phase, OptionalLong at) {}

  private record Phase(String name, long from, long to) {}

  private record Event(long at, String name) {}

  private record Gap(Event before, Event after) {
    long nanos() {
      return after.at() - before.at();
    }
  }

  /** How long each phase took, and how many classes of each source were loaded in it. */
  Grid phases() {
    List<Phase> phases = new ArrayList<>();
    long from = ran.startedAt();
    for (Milestone milestone : milestones()) {
      if (milestone.at().isPresent()) {
        phases.add(new Phase(milestone.phase(), from, milestone.at().getAsLong()));
        from = milestone.at().getAsLong();
      }
    }
    phases.add(new Phase("in all", ran.startedAt(), from));
    List<String> titles = new ArrayList<>(List.of("until", "took", "classes"));
    Stream.of(Source.values()).map(Source::words).forEach(titles::add);
    return Grid.of(ran.program().name(), titles, phases, Phase::name, this::cells);
  }

  /** The longest times without a class, of those before the stop. */
  Grid gaps() {
    List<Event> events =
        Stream.concat(
                log.loads().stream().map(load -> new Event(load.at(), load.name())),
                log.starts().stream().map(start -> new Event(start.at(), start.name())))
            .filter(event -> event.at() <= ran.stoppedAt())
            .sorted(Comparator.comparingLong(Event::at))
            .toList();
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < events.size(); i++) {
      gaps.add(new Gap(events.get(i - 1), events.get(i)));
    }
    gaps.sort(Comparator.comparingLong(Gap::nanos).reversed());
    return Grid.of(
        "at",
        List.of("no class for", "after", "before"),
        gaps.stream().limit(GAPS).toList(),
        gap -> ms(gap.before().at() - ran.startedAt()),
        gap -> List.of(ms(gap.nanos()), gap.before().name(), gap.after().name()));
  }

  private List<Milestone> milestones() {
    Observed observed = ran.observed();
    return List.of(
        new Milestone(
            "process start, to the JVM's first class",
            log.loads().stream().mapToLong(Load::at).findFirst()),
        new Milestone("the JVM's own start, to the main class", log.startOf(MAINS)),
        new Milestone("the constructor, to the event", observed.handedOverAt()),
        new Milestone(
            "reading the event, to the connection",
            observed.requests().stream().mapToLong(Request::acceptedAt).findFirst()),
        new Milestone("TLS, to the look", observed.readAt(Observed.LOOK)),
        new Milestone("the look's answer, to the stop", observed.readAt(Observed.STOP)));
  }

  private List<String> cells(Phase phase) {
    List<Load> within =
        log.loads().stream()
            .filter(load -> load.at() >= phase.from() && load.at() < phase.to())
            .toList();
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
