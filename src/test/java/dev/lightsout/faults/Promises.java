package dev.lightsout.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import dev.lightsout.standin.Request;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What holds in every scene, whatever goes wrong.
 *
 * @param cell what is played
 */
record Promises(Cell cell, Scene scene) {

  /** With these the cloud has taken no stop of ours. */
  private static final Set<Outcome> NOT_TAKEN =
      EnumSet.complementOf(EnumSet.of(Outcome.STOP_REQUESTED, Outcome.UNKNOWN));

  void keptBy(Delivery first) {
    oneStop(first);
    oneRow(first);
    theTruth(first);
    theTopicHasWhatStdoutHas(first);
    nothingRetryableIsAcknowledged(first);
  }

  /** The same event again, when nothing is wrong any more. */
  void keptBy(Delivery first, Delivery again) {
    oneStop(again);
    oneRow(again);
    nothingRetryableIsAcknowledged(again);
    assertThat(scene.acceptedStops()).as("%s: stops taken in all", cell).isLessThanOrEqualTo(1);
    if (!first.ending().acknowledged()) {
      assertThat(scene.acceptedStops()).as("%s: stopped in the end", cell).isOne();
      assertThat(scene.instance().latestOperation()).as("%s: in the end", cell).startsWith("Stop");
      assertThat(again.ending().acknowledged()).as("%s: done in the end", cell).isTrue();
    }
  }

  /** A request that was over the rate limit is none that the cloud acts on. */
  private void oneStop(Delivery delivery) {
    assertThat(delivery.requests())
        .as("%s: stops that the cloud may act on", cell)
        .filteredOn(request -> request.action().equals(scene.stopAction()))
        .filteredOn(request -> !isThrottled(request))
        .hasSizeLessThanOrEqualTo(1);
  }

  private void oneRow(Delivery delivery) {
    int most = delivery.rowsOf(scene.instanceId()).size();
    if (delivery.isKilled()) {
      assertThat(most).as("%s: rows of a killed process", cell).isLessThanOrEqualTo(1);
    } else if (scene.chooses() && most == 0) {
      assertThat(delivery.rows()).as("%s: rows of what chose nothing", cell).hasSize(1);
    } else {
      assertThat(most).as("%s: rows of the instance", cell).isOne();
      assertThat(delivery.rows()).as("%s: rows", cell).hasSize(scene.fleet());
    }
  }

  private void theTruth(Delivery delivery) {
    if (cell.mishap().isBelieved(cell.step())) {
      return;
    }
    for (JsonObject row : delivery.rowsOf(scene.instanceId())) {
      Outcome outcome = Outcome.valueOf(row.get("outcome").getAsString());
      if (outcome == Outcome.STOP_REQUESTED) {
        assertThat(scene.acceptedStops()).as("%s: %s is claimed", cell, outcome).isOne();
      }
      if (NOT_TAKEN.contains(outcome)) {
        assertThat(scene.acceptedStops()).as("%s: %s is claimed", cell, outcome).isZero();
      }
      if (outcome == Outcome.STOP_REQUESTED && row.has("requestId")) {
        assertThat(row.get("requestId").getAsString())
            .as("%s: the request that stopped it", cell)
            .isEqualTo(scene.instance().latestOperationRequestId());
      }
    }
  }

  private void theTopicHasWhatStdoutHas(Delivery delivery) {
    for (Map<String, String> logged : delivery.logged()) {
      assertThat(delivery.rows())
          .as("%s: the topic has %s", cell, logged)
          .anyMatch(
              row ->
                  logged.get("outcome").equals(Delivery.text(row, "outcome"))
                      && logged
                          .getOrDefault("instanceId", "")
                          .equals(row.has("instanceId") ? Delivery.text(row, "instanceId") : ""));
    }
    assertThat(delivery.logged())
        .as("%s: rows in the topic", cell)
        .hasSizeLessThanOrEqualTo(delivery.rows().size());
  }

  private void nothingRetryableIsAcknowledged(Delivery delivery) {
    if (!delivery.isKilled()) {
      assertThat(delivery.ending().acknowledged())
          .as("%s: %s", cell, delivery.ending().words())
          .isEqualTo(!delivery.isRetryable());
    }
  }

  private static boolean isThrottled(Request request) {
    return request.answer() != null
        && request.answer().has("Error")
        && request
            .answer()
            .getAsJsonObject("Error")
            .get("Code")
            .getAsString()
            .startsWith("RequestLimitExceeded");
  }
}
