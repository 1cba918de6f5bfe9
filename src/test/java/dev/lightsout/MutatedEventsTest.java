package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.report.Answer;
import dev.lightsout.report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Every sample event, broken in some way, goes through the function without keys, so that each
 * order that it reads ends in a row and nothing is sent. For more of them: {@code mvn test
 * -Dtest=MutatedEventsTest -DargLine=-Djqwik.tries.default=100000}.
 */
class MutatedEventsTest {
  private static final Pattern ID = Pattern.compile("(ins|hai)-[0-9a-z]{8,16}");

  private final LightsOut function =
      new LightsOut(
          new Platform(
              Map.of(
                  "TENCENTCLOUD_REGION", "ap-guangzhou",
                  "LIGHTS_OUT_MAX_EVENT_AGE", "P366D",
                  "LIGHTS_OUT_WEBHOOK_USER", "lights-out",
                  "LIGHTS_OUT_WEBHOOK_PASSWORD", "sample-password"),
              name -> null,
              Clock.systemUTC(),
              Stopwatch.REAL,
              World.SHORT,
              Runnable::run,
              line -> assertThat(line.length()).isLessThanOrEqualTo(8_000)));

  @Property(shrinking = ShrinkingMode.OFF)
  void aBrokenEventLeavesARowAndNamesNoOtherInstance(
      @ForAll("samples") Path sample, @ForAll long seed) throws IOException {
    // given
    String broken = Mutation.of(Files.readString(sample), new Random(seed));

    // when
    Answer answer = function.handle(broken, Invocation.of("r", 0));

    // then
    assertThat(answer.rows()).isNotEmpty();
    // The guard against errors that no reader foresaw: nothing should need it.
    assertThat(answer.rows()).noneMatch(row -> row.toJson().contains("cannot be read ("));
    assertThat(answer.rows().stream().map(Row::json).map(row -> row.get("instanceId")))
        .filteredOn(id -> id != null)
        .extracting(JsonElement::getAsString)
        .isSubsetOf(namedIn(broken));
  }

  @Provide
  Arbitrary<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("events"))) {
      List<Path> samples =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.toString().endsWith(".expected.json"))
              .sorted()
              .toList();
      return Arbitraries.of(samples);
    }
  }

  /** What is packed names its instances only once it is unpacked: those of the samples. */
  private static Set<String> namedIn(String event) {
    String ofTheSamples = " ins-r8hr2upy ins-5d8a23rs hai-dunyfddn";
    return ID.matcher(event + ofTheSamples)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
