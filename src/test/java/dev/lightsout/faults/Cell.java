package dev.lightsout.faults;

import com.google.gson.JsonObject;
import dev.lightsout.faults.Mishap.Family;
import dev.lightsout.faults.Mishap.Times;
import dev.lightsout.order.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of each dimension. */
record Cell(Step step, Product product, Mishap mishap, Times times, Trigger trigger) {
  /** All of a step, product and trigger. */
  static Stream<Cell> all(Step step, Product product, Trigger trigger) {
    if (!step.isReachedBy(trigger, product)) {
      return Stream.empty();
    }
    return Mishap.at(step).stream()
        .flatMap(
            mishap ->
                mishap.times().stream()
                    .map(times -> new Cell(step, product, mishap, times, trigger)));
  }

  /** Its place in the table: the members of a family are alike, and so are the triggers. */
  record Place(Step step, Product product, Family family, Times times) {
    Place ofHai() {
      return new Place(step, Product.HAI, family, times);
    }
  }

  Place place() {
    return new Place(step, product, mishap.family(), times);
  }

  /** Whether it is the first of its family. */
  boolean isFirst() {
    return Mishap.first(step, mishap.family()).equals(mishap);
  }

  /**
   * Plays it: the event is delivered while it goes wrong, and again a minute after it no longer
   * does.
   *
   * @throws AssertionError if a promise is not kept
   */
  Result play(Stage stage) {
    try (Scene scene = new Scene(stage, trigger, product)) {
      Promises promises = new Promises(this, scene);
      step.arrange(scene);
      scene.strike(step, mishap, times);
      Delivery first = scene.deliver();
      boolean stopped = scene.acceptedStops() > 0;
      promises.keptBy(first);
      scene.heal();
      Delivery again = scene.deliver();
      promises.keptBy(first, again);
      return result(step.readAction(), scene, first, stopped, again);
    } catch (AssertionError e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(this + ": " + e, e);
    }
  }

  private static Result result(
      String reads, Scene scene, Delivery first, boolean stopped, Delivery again) {
    return new Result(
        first.sent(reads),
        first.sent(scene.stopAction()),
        first.sent("UploadLog"),
        row(first.row(scene.instanceId())),
        stopped,
        !first.logged().isEmpty(),
        first.ending(),
        row(again.row(scene.instanceId())));
  }

  private static String row(JsonObject row) {
    if (row == null) {
      return "no row";
    }
    List<String> words = new ArrayList<>();
    words.add(row.get("outcome").getAsString());
    if (row.get("retryable").getAsBoolean()) {
      words.add("retryable");
    }
    String guard = Delivery.text(row, "guard");
    if (guard != null && !guard.equals("state")) {
      words.add("guard " + guard);
    }
    return String.join(", ", words);
  }

  @Override
  public String toString() {
    return step + ", " + product + ", " + trigger + ", " + mishap + ", " + times;
  }
}
