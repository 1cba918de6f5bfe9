package dev.lightsout;

import dev.lightsout.cloud.Cloud;
import dev.lightsout.cloud.Execution;
import dev.lightsout.cloud.Look;
import dev.lightsout.cloud.Search;
import dev.lightsout.plan.Asked;
import dev.lightsout.plan.Census;
import dev.lightsout.plan.Plan;
import dev.lightsout.plan.Precedents;
import dev.lightsout.plan.Rails;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carries out the orders of one delivery: choose, look, remember, plan, stop. Every order and every
 * instance of it ends in a row.
 *
 * @param rails what holds a stop back
 * @param journal what earlier deliveries of the same events did
 * @param verify how long to look whether what stops has stopped; zero: do not
 * @param report takes each verdict
 */
record Fulfilment(Rails rails, Journal journal, Duration verify, Report report) {

  /** None of them can be carried out, for a reason. */
  void none(List<Asked> asked, Verdict why) {
    List<Target> named = new ArrayList<>();
    for (Asked order : asked) {
      if (order.chooses()) {
        report.add(order, why);
      } else {
        named.addAll(order.targets(order.order().instanceIds()));
      }
    }
    Target.distinct(named).forEach(target -> report.add(target, why));
  }

  /** Carries them out in that cloud. */
  void of(List<Asked> asked, Cloud cloud) {
    Map<Optional<Verdict>, List<Asked>> obstacles =
        asked.stream().collect(Collectors.groupingBy(order -> rails.obstacle(order.order())));
    List<Asked> allowed = obstacles.getOrDefault(Optional.<Verdict>empty(), List.of());
    obstacles.forEach((obstacle, orders) -> obstacle.ifPresent(why -> none(orders, why)));
    Choice choice;
    try {
      choice = Choice.of(allowed, new Search(cloud));
    } catch (RuntimeException | Error e) {
      report.failed(e);
      none(allowed, Bug.before(e));
      return;
    }
    choice.told().forEach(told -> report.add(told.asked(), told.verdict()));
    try {
      carryOut(choice, cloud.leaving(TimeBudget.forRows(choice.targets().size())));
    } catch (RuntimeException | Error e) {
      report.failed(e);
      Target.distinct(choice.targets()).stream()
          .filter(target -> !report.has(target))
          .forEach(target -> report.add(target, Bug.after(e)));
    }
  }

  private void carryOut(Choice choice, Cloud cloud) {
    Sight sight = new Look(cloud).at(choice.unseen()).with(choice.found());
    Census census =
        rails.maxPercent().isEmpty() ? Census.NONE : new Search(cloud).running(choice.places());
    Precedents precedents = precedents(choice, sight, cloud);
    Plan plan = Plan.of(choice.targets(), sight, census, precedents, rails);
    new Execution(
            cloud,
            rails,
            verify,
            (target, verdict) -> report.add(target, verdict, precedents.guard(target)))
        .of(plan);
  }

  /** What can be done without does not keep anything from being done. */
  private Precedents precedents(Choice choice, Sight sight, Cloud cloud) {
    if (journal.knowsNothing()) {
      return Precedents.NONE;
    }
    try {
      return journal.of(Plan.open(choice.targets(), sight, rails), cloud, report::trouble);
    } catch (RuntimeException e) {
      report.notice("the journal failed inside at " + Bug.place(e));
      return Precedents.NONE;
    }
  }
}
