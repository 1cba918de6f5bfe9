package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

  @Test
  void everyOutcomeHasItsPlace() {
    assertThat(Groups.ORDER).containsExactlyInAnyOrder(Outcome.values());
  }

  @Test
  void whatIsStoppedComesFirstThenProblemsThenWhatIsLeftAlone() {
    // when
    List<Group> groups =
        Groups.of(
            List.of(
                row(Outcome.IGNORED, "1", "nothing"),
                row(Outcome.ALREADY_STOPPED, "2", "stopped"),
                row(Outcome.SKIPPED, "3", "kept"),
                row(Outcome.BUSY, "4", "busy"),
                row(Outcome.WOULD_STOP, "5", "would")));

    // then
    assertThat(groups)
        .extracting(Group::outcome)
        .containsExactly(
            Outcome.WOULD_STOP,
            Outcome.BUSY,
            Outcome.SKIPPED,
            Outcome.ALREADY_STOPPED,
            Outcome.IGNORED);
  }

  @Test
  void theLargerOfTwoGroupsWithOneOutcomeComesFirst() {
    // when
    List<Group> groups =
        Groups.of(
            List.of(
                row(Outcome.SKIPPED, "1", "monthly"),
                row(Outcome.SKIPPED, "2", "kept"),
                row(Outcome.SKIPPED, "3", "kept")));

    // then
    assertThat(groups).extracting(Group::reason).containsExactly("kept", "monthly");
  }

  @Test
  void reasonsThatDifferInWhatIsTheInstancesOwnAreOneGroup() {
    // when
    List<Group> groups =
        Groups.of(
            List.of(
                row(
                    Outcome.STOP_REQUESTED,
                    "ins-r8hr2upy",
                    "ins-r8hr2upy was STOPPED after 21.5 s by request"
                        + " 05977ecd-63ca-4520-ace7-2b287d4b8b56, its address 203.0.113.10 is gone"),
                row(
                    Outcome.STOP_REQUESTED,
                    "ins-5d8a23rs",
                    "ins-5d8a23rs was STOPPED after 7.0 s by request"
                        + " c652f762-7605-4564-b196-ec86fb7c9e8a, its address 203.0.113.11 is gone")));

    // then
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).reason())
        .isEqualTo("… was STOPPED after … s by request …, its address … is gone");
  }

  @Test
  void theReasonOfOneInstanceIsWhole() {
    assertThat(Groups.of(List.of(row(Outcome.NOT_FOUND, "ins-r8hr2upy", "no ins-r8hr2upy here"))))
        .extracting(Group::reason)
        .containsExactly("no ins-r8hr2upy here");
  }

  @Test
  void datesOfATagAreReasonsOfTheirOwn() {
    assertThat(
            Groups.of(
                List.of(
                    row(Outcome.SKIPPED, "1", "it has the tag keep = 2026-12-31"),
                    row(Outcome.SKIPPED, "2", "it has the tag keep = 2027-01-31"))))
        .hasSize(2);
  }

  @Test
  void ofTooManyGroupsTheSmallestGoTogetherAndNoInstanceIsLost() {
    // given
    List<JsonObject> rows = new ArrayList<>();
    IntStream.range(0, 50)
        .forEach(i -> rows.add(row(Outcome.SKIPPED, "a" + i, "it belongs to the group asg-" + i)));
    IntStream.range(0, 30)
        .forEach(i -> rows.add(row(Outcome.FAILED, "b" + i, "the API answered Code" + i)));
    IntStream.range(0, 5).forEach(i -> rows.add(row(Outcome.WOULD_STOP, "c" + i, "it is RUNNING")));

    // when
    List<Group> groups = Groups.of(rows);

    // then
    assertThat(groups).hasSizeLessThanOrEqualTo(Groups.MOST);
    assertThat(groups.get(0).reason()).isEqualTo("it is RUNNING");
    assertThat(groups)
        .filteredOn(it -> it.outcome() == Outcome.FAILED)
        .extracting(Group::reason)
        .anyMatch(it -> it.matches("\\d+ reasons, such as: the API answered Code\\d+"));
    assertThat(groups.stream().flatMap(it -> it.rows().stream()))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void whatTheApiSaidOfAGroupIsToldOnceForAllItsInstances() {
    // given
    JsonObject one = row(Outcome.FAILED, "ins-r8hr2upy", "the API failed inside");
    JsonObject other = row(Outcome.FAILED, "ins-5d8a23rs", "the API failed inside");
    one.addProperty("errorMessage", "No good: ins-r8hr2upy");
    other.addProperty("errorMessage", "No good: ins-5d8a23rs");

    // when
    List<Group> groups = Groups.of(List.of(one, other));

    // then
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).sentences()).containsExactly("No good: …");
  }

  @Test
  void ofWhomTheApiSaidNothingNothingIsTold() {
    assertThat(Groups.of(List.of(row(Outcome.SKIPPED, "ins-r8hr2upy", "kept"))).get(0).sentences())
        .isEmpty();
  }

  static JsonObject row(Outcome outcome, String instanceId, String reason) {
    JsonObject row = new JsonObject();
    row.addProperty("instanceId", instanceId);
    row.addProperty("outcome", outcome.name());
    row.addProperty("reason", reason);
    return row;
  }
}
