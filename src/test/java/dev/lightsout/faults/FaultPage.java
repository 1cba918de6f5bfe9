package dev.lightsout.faults;

import dev.lightsout.event.EventKind;
import dev.lightsout.faults.Cell.Place;
import dev.lightsout.faults.Mishap.Family;
import dev.lightsout.faults.Mishap.Times;
import dev.lightsout.order.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/faults.md, written from a run of the whole matrix. Run by scripts/faults. */
public final class FaultPage {
  static final Path FILE = Path.of("docs", "faults.md");

  private static final String HEAD =
      """
      # What happens if …

      … the connection breaks under a stop, the role's keys have expired, the log topic does not answer, the process is killed?
      Written by `scripts/faults`, which plays every fault below at every step, for CVM and HAI, by every kind of trigger: the
      real function over real sockets against the stand-in cloud. `mvn verify` plays a part of it again and compares. In each of
      these cases, and once more when the event is delivered again after the fault is gone, the run fails unless

      - the cloud gets at most one stop that it can act on, in a delivery, and takes at most one in all;
      - the instance has exactly one row, unless the process was killed;
      - the row claims nothing that the cloud did not do (but see [the end](#what-no-client-can-tell));
      - nothing retryable is acknowledged, and nothing else is asked for again;
      - what was not acknowledged ends stopped, by that one stop.

      """;

  private static final String TAIL =
      """
      ## What no client can tell

      A stop whose answer was lost is settled by a look, which shows a new stop, and not whose. If ours never arrived and another
      caller stopped the instance in those seconds, the row says `STOP_REQUESTED` of a stop that was not ours.

      The API answers a stop with a request id and nothing else. Somebody between the function and the cloud who answers a stop
      with the answer to another request, over TLS and inside the same connection, is believed: the row says `STOP_REQUESTED` and
      the instance runs. With `LIGHTS_OUT_VERIFY` the row's reason ends `still RUNNING … later`; its outcome stays as it was.
      """;

  private FaultPage() {}

  static String of(Map<Step, Matrix> matrices) {
    return HEAD
        + glossary()
        + atAGlance(matrices)
        + triggers(matrices)
        + LEGEND
        + Stream.of(Step.values())
            .map(step -> section(step, matrices.get(step)))
            .collect(Collectors.joining())
        + byHttp(matrices)
        + TAIL;
  }

  private static String glossary() {
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      for (Mishap mishap : Mishap.at(step)) {
        members
            .computeIfAbsent(mishap.family().name(), it -> new LinkedHashSet<>())
            .add(mishap.name());
      }
    }
    return "## The faults\n\n"
        + table("fault", "is each of")
        + members.entrySet().stream()
            .map(entry -> row(entry.getKey(), String.join(", ", entry.getValue())))
            .collect(Collectors.joining())
        + "\nWhat a read answers changes nothing, so it is all one whether the cloud had acted; for the stop and the"
        + "\nreport each fault that loses the answer is played before and after the cloud acted.\n\n";
  }

  /** The outcome of each family that lasts, at each step; by the timer, of CVM. */
  private static String atAGlance(Map<Step, Matrix> matrices) {
    Map<Family, Map<Step, String>> outcomes = new LinkedHashMap<>();
    matrices.forEach(
        (step, matrix) ->
            matrix
                .byTimer()
                .forEach(
                    (place, result) -> {
                      if (place.times() == Times.ALWAYS && place.product() == Product.CVM) {
                        outcomes
                            .computeIfAbsent(place.family(), it -> new LinkedHashMap<>())
                            .put(step, outcome(result));
                      }
                    }));
    List<Step> steps = Arrays.asList(Step.values());
    Map<List<String>, List<Family>> alike = new LinkedHashMap<>();
    outcomes.forEach(
        (family, its) ->
            alike
                .computeIfAbsent(
                    steps.stream().map(step -> its.getOrDefault(step, "–")).toList(),
                    it -> new ArrayList<>())
                .add(family));
    return """
        ## At a glance

        The row, if it goes wrong each time, for as long as the invocation lasts. ↻: it asks to be delivered again; –: it
        does not apply there. "After the cloud acted", in front, holds for all that follows it.

        """
        + row("fault", steps.stream().map(Step::brief).toList())
        + row("---", steps.stream().map(step -> "---").toList())
        + alike.entrySet().stream()
            .map(entry -> row(glanced(entry.getValue()), entry.getKey()))
            .collect(Collectors.joining())
        + "\n";
  }

  /** Those before which the cloud acted come last, with that said once. */
  private static String glanced(List<Family> families) {
    return Stream.of(false, true)
        .map(
            acted -> {
              String names =
                  families.stream()
                      .filter(family -> family.acted() == acted)
                      .map(Family::name)
                      .collect(Collectors.joining("; "));
              return acted && !names.isEmpty() ? "**after the cloud acted**: " + names : names;
            })
        .filter(names -> !names.isEmpty())
        .collect(Collectors.joining("<br>"));
  }

  private static String outcome(Result result) {
    return result.row().split(",")[0] + (result.ending().acknowledged() ? "" : " ↻");
  }

  private static String triggers(Map<Step, Matrix> matrices) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        ## Who delivers again

        """);
    text.append(
        table(
            "trigger",
            "nothing retryable: it",
            "retryable: it",
            "and then delivers again",
            "after a killed process"));
    for (Trigger trigger : Trigger.ALL) {
      text.append(
          row(
              trigger.kind() == EventKind.DIRECT ? "direct, synchronous" : trigger.toString(),
              endings(matrices, trigger, true),
              endings(matrices, trigger, false),
              trigger.afterThrow(),
              trigger.afterDeath()));
    }
    return text.append(
            """

            Where nobody delivers again, the row is the way to know: set an alarm on `retryable` in the log topic, and on the
            function's own errors for the process that was killed.

            """)
        .toString();
  }

  private static String endings(Map<Step, Matrix> matrices, Trigger trigger, boolean acknowledged) {
    return matrices.values().stream()
        .flatMap(matrix -> matrix.endings(trigger))
        .map(Result::ending)
        .filter(ending -> ending.acknowledged() == acknowledged && !ending.equals(Ending.KILLED))
        .map(Ending::words)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static final String LEGEND =
      """
      The steps follow one by one. Each line is what several faults come to: how many `DescribeInstances`, stops and `UploadLog`
      reached the cloud (5+: on and on, until the deadline or the last look), the outcome of the instance's row, whether the
      instance stops or still runs, whether the topic has the row, and whether the event is delivered again, and then ends how,
      once the fault is gone. What is not said to go wrong once or each time comes to the same both ways.

      """;

  private static String section(Step step, Matrix matrix) {
    return "## "
        + step.title()
        + "\n\n"
        + step.about()
        + "\n\n"
        + table(
            "what goes wrong",
            step == Step.JOURNAL ? "searches" : "looks",
            "stops",
            "uploads",
            "the row",
            "the instance",
            "in the topic",
            "delivered again")
        + lines(matrix.byTimer())
        + "\n";
  }

  private static String byHttp(Map<Step, Matrix> matrices) {
    Trigger http =
        Trigger.ALL.stream().filter(it -> it.kind() == EventKind.HTTP).findFirst().orElseThrow();
    StringBuilder rows = new StringBuilder();
    for (Step step : List.of(Step.CREDENTIALS, Step.LOOK, Step.STOP, Step.SETTLE)) {
      Map<Place, Result> usual = matrices.get(step).byTimer();
      matrices
          .get(step)
          .by(http)
          .forEach(
              (place, result) -> {
                boolean told = place.times() == Times.ALWAYS && place.product() == Product.CVM;
                if (told && !outcome(result).equals(outcome(usual.get(place)))) {
                  rows.append(
                      row(
                          step.title(),
                          place.family().toString(),
                          result.row(),
                          usual.get(place).row()));
                }
              });
    }
    return """
        ## By HTTP

        A caller by HTTP is answered within 4 s, and nothing is verified for it. Does anything end otherwise than above, if it
        goes wrong each time?\
        """
        + (rows.isEmpty()
            ? " Nothing does.\n\n"
            : " This does:\n\n"
                + table("step", "what goes wrong", "the row", "above")
                + rows
                + "\n");
  }

  /** One line for all that come to the same. */
  private static String lines(Map<Place, Result> results) {
    Map<String, Faults> lines = new LinkedHashMap<>();
    results.forEach(
        (place, result) -> {
          Mishap mishap = Mishap.first(place.step(), place.family());
          String line = result.line(mishap);
          lines.computeIfAbsent(line, it -> new Faults(new ArrayList<>())).places().add(place);
        });
    return lines.entrySet().stream()
        .map(entry -> "| " + entry.getValue().words() + " | " + entry.getKey() + " |\n")
        .collect(Collectors.joining());
  }

  /** What comes to the same. */
  private record Faults(List<Place> places) {
    String words() {
      Map<String, List<String>> byTimes = new LinkedHashMap<>();
      families()
          .forEach(
              (family, words) ->
                  byTimes.computeIfAbsent(words, it -> new ArrayList<>()).add(family.name()));
      return byTimes.entrySet().stream()
          .map(entry -> entry.getKey() + String.join("; ", entry.getValue()))
          .collect(Collectors.joining("<br>"));
    }

    /** Each family, with when and where it comes to that. */
    private Map<Family, String> families() {
      Map<Family, List<Place>> byFamily =
          places.stream()
              .collect(
                  Collectors.groupingBy(Place::family, LinkedHashMap::new, Collectors.toList()));
      Map<Family, String> families = new LinkedHashMap<>();
      byFamily.forEach(
          (family, its) -> {
            Set<Product> products = its.stream().map(Place::product).collect(Collectors.toSet());
            Set<Times> times = its.stream().map(Place::times).collect(Collectors.toSet());
            boolean always =
                times.size() > 1
                    || Mishap.first(its.get(0).step(), family).times().size() == times.size();
            families.put(
                family,
                (products.size() > 1 ? "" : products.iterator().next() + " alone: ")
                    + (always ? "" : "**" + times.iterator().next() + "**: ")
                    + (family.acted() ? "**after the cloud acted**: " : ""));
          });
      return families;
    }
  }

  private static String table(String... columns) {
    return row(columns) + row(Stream.of(columns).map(it -> "---").toArray(String[]::new));
  }

  private static String row(String first, List<String> cells) {
    return row(Stream.concat(Stream.of(first), cells.stream()).toArray(String[]::new));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Plays the whole matrix, or with {@code --quick} a part, and writes the page. */
  public static void main(String[] arguments) throws IOException {
    boolean isQuick = List.of(arguments).contains("--quick");
    Map<Step, Matrix> played =
        Stream.of(Step.values())
            .parallel()
            .collect(
                Collectors.toConcurrentMap(
                    step -> step, step -> isQuick ? Matrix.part(step) : Matrix.whole(step)));
    Map<Step, Matrix> matrices = new LinkedHashMap<>();
    Stream.of(Step.values()).forEach(step -> matrices.put(step, played.get(step)));
    List<String> unlike =
        matrices.values().stream().flatMap(matrix -> matrix.unlike().stream()).toList();
    unlike.forEach(System.out::println);
    Files.writeString(FILE, of(matrices));
    System.out.printf(
        "%d cases played, all promises kept, %d unlike the case that stands for them%n",
        matrices.values().stream().mapToInt(Matrix::size).sum(), unlike.size());
    System.exit(unlike.isEmpty() ? 0 : 1);
  }
}
