package dev.lightsout.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lightsout.bench.FunctionProcess.Row;
import dev.lightsout.standin.StandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Whether any instance, or any row of one, was lost or doubled on the way. */
final class Audit {
  private static final Set<String> GOOD_ENDS = Set.of("STOP_REQUESTED", "ALREADY_STOPPED");

  private final List<String> ids;
  private final List<String> wrong = new ArrayList<>();

  private Audit(List<String> ids) {
    this.ids = ids;
  }

  /** What should not be, in words; empty: all is well. */
  static List<String> of(Scenario scenario, List<Delivery> deliveries, StandIn cloud) {
    Audit audit = new Audit(scenario.ids());
    audit.each("accepted by the API", cloud.instances()::acceptedStops);
    for (int i = 0; i < deliveries.size(); i++) {
      audit.delivery("delivery " + (i + 1), deliveries.get(i), scenario);
    }
    List<Row> printed =
        deliveries.stream().flatMap(delivery -> delivery.printed().rows().stream()).toList();
    audit.none(
        "more than once STOP_REQUESTED",
        count(printed.stream().filter(row -> row.outcome().equals("STOP_REQUESTED"))),
        rows -> rows > 1);
    Delivery last = deliveries.get(deliveries.size() - 1);
    audit.none(
        "not stopped by the last delivery's row",
        count(last.printed().rows().stream().filter(row -> GOOD_ENDS.contains(row.outcome()))),
        rows -> rows == 0);
    audit.topic(printed, cloud.logTopics().rows(ScaleRun.TOPIC).stream().map(Row::of).toList());
    return audit.wrong;
  }

  private void delivery(String name, Delivery delivery, Scenario scenario) {
    List<Row> rows = delivery.printed().rows();
    each("told of by " + name, count(rows.stream()));
    if (rows.size() != ids.size()) {
      wrong.add(name + " has " + rows.size() + " rows");
    }
    if (delivery.printed().took().compareTo(scenario.limit()) > 0) {
      wrong.add(name + " outlasted its limit");
    }
  }

  private void topic(List<Row> printed, List<Row> uploaded) {
    if (!counted(uploaded).equals(counted(printed))) {
      wrong.add("the topic has " + uploaded.size() + " rows, stdout has " + printed.size());
    }
  }

  /** It must have happened to each of them once. */
  private void each(String what, ToIntFunction<String> times) {
    none("not " + what, times, n -> n == 0);
    none("more than once " + what, times, n -> n > 1);
  }

  private void none(String what, ToIntFunction<String> times, IntPredicate isWrong) {
    List<String> those = ids.stream().filter(id -> isWrong.test(times.applyAsInt(id))).toList();
    if (!those.isEmpty()) {
      wrong.add(those.size() + " " + what + ", such as " + those.get(0));
    }
  }

  private static ToIntFunction<String> count(Stream<Row> rows) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.instanceId(), 1, Integer::sum));
    return id -> counts.getOrDefault(id, 0);
  }

  private static Map<Row, Long> counted(List<Row> rows) {
    return rows.stream().collect(groupingBy(Function.identity(), counting()));
  }
}
