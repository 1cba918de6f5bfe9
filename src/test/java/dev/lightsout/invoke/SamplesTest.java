package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  /** Those with a record or an order that is refused. */
  private static final Set<String> REFUSED =
      Set.of("events/ckafka.json", "events/malformed-order.json");

  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("events"))) {
      return files.map(Path::toString).filter(it -> it.endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleEndsAsItsDescriptionSays(String sample) {
    // when
    Tried tried = Tried.of(sample);

    // then
    assertThat(tried.code()).isEqualTo(REFUSED.contains(sample) ? 1 : 0);
    assertThat(tried.out()).doesNotContain("\033").doesNotContain("unknown");
    assertThat(tried.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theJsonOfASampleHasAStopForEachAcceptedRow(String sample) {
    // when
    Tried tried = Tried.of(sample, "--json");

    // then
    String rows = tried.json().get("answer").toString();
    String requests = tried.json().get("requests").toString();
    assertThat(requests.contains("\"action\":\"StopInstance"))
        .isEqualTo(rows.contains("STOP_REQUESTED"));
  }

  @Test
  void theListHasEverySample() throws IOException {
    // when
    Tried tried = Tried.of("--list");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.out().lines().map(line -> line.split(" ")[0]))
        .containsExactlyInAnyOrderElementsOf(samples());
  }
}
