package dev.lightsout.faults;

import dev.lightsout.faults.Cell.Place;
import dev.lightsout.faults.Mishap.Times;
import dev.lightsout.order.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the cells of a step came to.
 *
 * <p>There are some 15,000 cells. {@link #whole} is all of them, for {@code scripts/faults}. {@link
 * #part} is what {@code mvn verify} plays, and leaves out what must come to the same:
 *
 * <ul>
 *   <li>Behind its reader an event's kind decides three things alone: the front door's answer, and
 *       by HTTP the time limit and that nothing is verified. So the timer is played at every step,
 *       HTTP with the first of each family, and any other kind with a stop that ends in each way
 *       there is.
 *   <li>A family is what the function cannot tell apart, or what one line of its error table says.
 *       All members are played where CVM is looked at and stopped; elsewhere the first stands for
 *       them, since the same call is sent by the same way.
 *   <li>The report knows nothing of products, and the second page and the look that verifies send
 *       the request that the first page and the look that settles send for both.
 * </ul>
 *
 * <p>The whole matrix does not take that for granted: {@link #unlike} has the cells that differ
 * from the one that stands for them.
 */
final class Matrix {
  private static final Set<Step> FOR_ALL_MEMBERS = Set.of(Step.CREDENTIALS, Step.LOOK, Step.STOP);
  private static final Set<Step> LIKE_CVM =
      Set.of(Step.LATER_PAGE, Step.JOURNAL, Step.VERIFY, Step.UPLOAD);
  private static final Set<Step> BY_HTTP =
      Set.of(Step.CREDENTIALS, Step.LOOK, Step.STOP, Step.SETTLE);

  /** A stop that ends so: unknown, taken, no, over the limit, and not at all. */
  private static final Set<String> TELLING =
      Set.of(
          "the connection breaks",
          "the cloud wants MFA",
          "a parameter is refused",
          "over the rate limit",
          "the process is killed");

  private final Map<Cell, Result> results;

  private Matrix(Map<Cell, Result> results) {
    this.results = results;
  }

  static Matrix whole(Step step) {
    return played(step, cell -> true);
  }

  static Matrix part(Step step) {
    return played(step, Matrix::isInPart);
  }

  private static Matrix played(Step step, Predicate<Cell> chosen) {
    Map<Cell, Result> results = new LinkedHashMap<>();
    try (Stage stage = new Stage()) {
      for (Trigger trigger : Trigger.ALL) {
        for (Product product : Product.values()) {
          Cell.all(step, product, trigger)
              .filter(chosen)
              .forEach(cell -> results.put(cell, cell.play(stage)));
        }
      }
    }
    return new Matrix(results);
  }

  private static boolean isInPart(Cell cell) {
    boolean isCvm = cell.product() == Product.CVM;
    if (cell.trigger() == Trigger.TIMER) {
      boolean isMember = isCvm && FOR_ALL_MEMBERS.contains(cell.step());
      return isMember || cell.isFirst() && (isCvm || !LIKE_CVM.contains(cell.step()));
    }
    if (!isCvm || !cell.isFirst() || cell.times() != Times.ALWAYS) {
      return false;
    }
    return cell.trigger().isWaitedFor()
        ? BY_HTTP.contains(cell.step())
        : cell.step() == Step.STOP && TELLING.contains(cell.mishap().family().name());
  }

  int size() {
    return results.size();
  }

  /** By the timer: one for each family, as its first member has it. */
  Map<Place, Result> byTimer() {
    return by(Trigger.TIMER);
  }

  /** By that trigger: one for each family, as its first member has it. */
  Map<Place, Result> by(Trigger trigger) {
    Map<Place, Result> places = new LinkedHashMap<>();
    results.forEach(
        (cell, result) -> {
          if (cell.trigger() == trigger) {
            places.putIfAbsent(cell.place(), result);
          }
        });
    // Where CVM stands for both.
    Map.copyOf(places).forEach((place, result) -> places.putIfAbsent(place.ofHai(), result));
    return places;
  }

  /** How invocations by that trigger ended, and with what rows. */
  Stream<Result> endings(Trigger trigger) {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().trigger() == trigger)
        .map(Map.Entry::getValue);
  }

  /** The cells that differ from the one that stands for them; none, if all is well. */
  List<String> unlike() {
    List<String> differ = new ArrayList<>();
    Map<Trigger, Map<Place, Result>> standIns = new LinkedHashMap<>();
    results.forEach(
        (cell, result) -> {
          Trigger like = cell.trigger().isWaitedFor() ? cell.trigger() : Trigger.TIMER;
          Result standIn = standIns.computeIfAbsent(like, this::by).get(cell.place());
          boolean same =
              cell.trigger().isWaitedFor()
                  ? result.lineButCounts().equals(standIn.lineButCounts())
                  : result.line(cell.mishap()).equals(standIn.line(cell.mishap()));
          if (!same) {
            differ.add(cell + ": " + result + ", unlike " + standIn);
          }
        });
    return differ;
  }
}
