package dev.lightsout;

import dev.lightsout.cloud.Search;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.plan.Asked;
import dev.lightsout.plan.Found;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Place;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The instances that orders mean: those they name, and those that their filters choose.
 *
 * @param targets all of them, event by event; what one names comes before what its filters choose,
 *     since who names an instance knows which it is
 * @param found how the chosen ones looked when they were found
 * @param told what is to be said of an order itself
 */
record Choice(List<Target> targets, Map<Target.Key, Instance> found, List<Told> told) {

  /** A verdict on an order. */
  record Told(Asked asked, Verdict verdict) {}

  private record Question(Place place, ByFilters filters) {}

  /** Searches for what is not named; what is asked for twice is searched for once. */
  static Choice of(List<Asked> asked, Search search) {
    List<Target> targets = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    Map<Target.Key, Instance> found = new HashMap<>();
    Map<Question, Found> answers = new HashMap<>();
    for (Asked order : asked) {
      targets.addAll(order.targets(order.order().instanceIds()));
      if (order.order().selection() instanceof ByFilters filters) {
        Found answer =
            answers.computeIfAbsent(
                new Question(order.place(), filters), it -> search.of(it.place(), it.filters()));
        answer.verdict().ifPresent(verdict -> told.add(new Told(order, verdict)));
        answer
            .instances()
            .forEach(instance -> found.put(Target.Key.of(order.place(), instance.id()), instance));
        targets.addAll(order.targets(answer.instances().stream().map(Instance::id).toList()));
      }
    }
    targets.sort(Choice::byEvent);
    return new Choice(targets, found, told);
  }

  /** What an event names comes before what it chooses. Without a comparator of the JDK's: 8 ms. */
  private static int byEvent(Target one, Target other) {
    int byEvent = Integer.compare(one.event(), other.event());
    return byEvent != 0 ? byEvent : Boolean.compare(one.isChosen(), other.isChosen());
  }

  /** Those that nobody has looked at yet. */
  List<Target.Key> unseen() {
    return targets.stream()
        .map(Target::key)
        .distinct()
        .filter(key -> !found.containsKey(key))
        .toList();
  }

  /** Where filters chose. */
  List<Place> places() {
    return targets.stream().filter(Target::isChosen).map(Target::place).distinct().toList();
  }
}
