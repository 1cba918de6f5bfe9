package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.screen.Text;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that choose, beside the stand-in. */
class ChosenTest {
  private static final String BY_TAG = "events/timer-by-tag.json";

  @Test
  void theEventShowsTheFilters() {
    // when
    Tried tried = Tried.of(BY_TAG);

    // then
    assertThat(String.join("\n", tried.part("Event")))
        .endsWith("StopInstances in ap-guangzhou: tag:env = dev (StoppedMode=STOP_CHARGING)");
  }

  @Test
  void theJsonHasFiltersInPlaceOfIds() {
    // when
    JsonObject event = Tried.of(BY_TAG, "--json").json().getAsJsonObject("event");
    JsonObject order = event.getAsJsonArray("orders").get(0).getAsJsonObject();

    // then
    assertThat(order.get("filters")).hasToString("[{\"name\":\"tag:env\",\"values\":[\"dev\"]}]");
    assertThat(order.has("instanceIds")).isFalse();
  }

  @Test
  void aDryRunIsAPlan() {
    // when
    Tried tried = Tried.of(BY_TAG, "--dry-run");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.part("Plan").get(0))
        .isEqualTo("Plan  9 instances in ap-guangzhou: 5 would be stopped, 4 left alone");
    assertThat(tried.part("Plan").get(1)).startsWith("  WOULD_STOP       5  it is RUNNING");
    assertThat(tried.part("Plan"))
        .contains("    ins-demo0107 kept", "    ins-demo0109 monthly", "    ins-demo0106 stopped");
  }

  @Test
  void instancesMadeForTheFiltersAreSaidToBe() {
    // given
    String sentence = "  These instances were made to pass the filters; --live asks your account.";

    // then
    assertThat(Tried.of(BY_TAG, "--dry-run").part("Plan")).contains(sentence);
    assertThat(Tried.of(BY_TAG).part("Instances")).contains(sentence);
    assertThat(Tried.of("events/timer-cvm.json").out()).doesNotContain(sentence);
  }

  @Test
  void aRunThatStopsSaysWhatWasDone() {
    // when
    Tried tried = Tried.of(BY_TAG);

    // then
    assertThat(tried.part("Instances").get(0))
        .isEqualTo("Instances  9: 5 STOP_REQUESTED, 3 SKIPPED, 1 ALREADY_STOPPED");
    assertThat(tried.part("Plan")).isEmpty();
  }

  @Test
  void aChosenInstanceCanBeInAnotherStateOrProtectedOrGone() {
    // when
    Tried tried =
        Tried.of(
            BY_TAG,
            "--state=ins-demo0101=STOPPED",
            "--protected=ins-demo0102",
            "--missing=ins-demo0103");

    // then
    assertThat(tried.part("Instances").get(0))
        .isEqualTo("Instances  8: 2 STOP_REQUESTED, 4 SKIPPED, 2 ALREADY_STOPPED");
  }

  @Test
  void aChoiceOfNothingSaysWhatWasLookedFor() {
    // given
    String[] words =
        IntStream.range(0, 10)
            .mapToObj(i -> i == 0 ? BY_TAG : "--missing=ins-demo010" + i)
            .toArray(String[]::new);

    // when
    Tried tried = Tried.of(words);

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.part("Instances").get(0)).isEqualTo("Instances  1 IGNORED");
    assertThat(tried.part("Instances").get(1)).contains("nothing matched", "tag:env = dev");
    assertThat(tried.part("Requests")).contains("    answer none");
    assertThat(tried.out()).doesNotContain("made to pass");
  }

  @Test
  void twelveInstancesAreATableAndThirteenAreGrouped() {
    // when
    Tried twelve = Tried.withStdin(order(12), "-");
    Tried thirteen = Tried.withStdin(order(13), "-");

    // then
    assertThat(twelve.part("Instances").get(0)).isEqualTo("Instances  12 STOP_REQUESTED");
    assertThat(twelve.out()).contains("BEFORE → AFTER").doesNotContain(" more, all in --json");
    assertThat(thirteen.part("Instances").get(0)).isEqualTo("Instances  13 STOP_REQUESTED");
    assertThat(thirteen.out())
        .contains("… and 10 rows more, all in --json")
        .doesNotContain("BEFORE → AFTER");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void thePageFitsTheTerminal(int columns) {
    // when
    Tried tried = new Tried.Use("", Map.of("NO_COLOR", "1"), columns).of(BY_TAG);

    // then
    assertThat(tried.part("Requests")).allMatch(line -> Text.width(line) <= columns);
    assertThat(tried.part("Instances")).allMatch(line -> Text.width(line) <= columns);
    assertThat(String.join(" ", tried.part("Instances")).replaceAll("\\s+", " "))
        .contains("asg-5t7y1u3i, which would replace a stopped member ins-demo0108 in-a-group");
  }

  private static String order(int count) {
    return IntStream.range(0, count)
        .mapToObj("\"ins-%08d\""::formatted)
        .collect(Collectors.joining(",", "{\"Action\":\"StopInstances\",\"InstanceIds\":[", "]}"));
  }
}
