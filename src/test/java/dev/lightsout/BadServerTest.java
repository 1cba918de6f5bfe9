package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.BadServer.Way;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a real socket: what keeps a call waiting is left when its time is over. */
class BadServerTest {
  private static final Duration FOREVER = Duration.ofHours(1);

  @ParameterizedTest
  @CsvSource({
    "http, IS_SILENT",
    "https, IS_SILENT",
    "http, DRIBBLES",
    "http, NEVER_ACCEPTS",
    "https, NEVER_ACCEPTS"
  })
  void whateverACallHangsInTheFunctionEndsInTime(String protocol, Way way) throws IOException {
    try (World world = new World().asPatientAsEver();
        BadServer server = new BadServer(way, () -> world.time().answerTakes(FOREVER))) {
      // given: a connect that is not answered in 150 ms of real time never is
      world.time().patience(Duration.ofMillis(way == Way.NEVER_ACCEPTS ? 150 : 20_000));
      world.set("LIGHTS_OUT_ENDPOINT", protocol + "://" + server.authority());
      Instant began = world.clock().instant();

      // when
      Delivered delivered =
          world.limit(Duration.ofSeconds(10)).deliver(world.timerFor("ins-r8hr2upy"));

      // then
      assertThat(Duration.between(began, world.clock().instant()))
          .isBetween(Duration.ofSeconds(8), Duration.ofMillis(9_850));
      assertThat(delivered.outcome()).isEqualTo("FAILED");
      assertThat(delivered.again()).isTrue();
      assertThat(world.stdout()).anyMatch(line -> line.contains("log topic"));
    }
  }

  @ParameterizedTest
  @CsvSource({"http, IS_SILENT", "https, IS_SILENT", "http, DRIBBLES"})
  void theConnectionOfACallThatWasGivenUpIsClosed(String protocol, Way way) throws Exception {
    try (World world = new World().asPatientAsEver();
        BadServer server = new BadServer(way, () -> world.time().answerTakes(FOREVER))) {
      // given
      world.set("LIGHTS_OUT_ENDPOINT", protocol + "://" + server.authority());

      // when
      world.limit(Duration.ofSeconds(10)).deliver(world.timerFor("ins-r8hr2upy"));

      // then: that of the look, and of the upload
      assertThat(server.bytesOfOneWhoLeft()).isPositive();
      assertThat(server.bytesOfOneWhoLeft()).isPositive();
    }
  }

  @Test
  void anAnswerThatDribblesIsCutOffByTheClientToo() throws Exception {
    try (World world = new World().impatient();
        BadServer server = new BadServer(Way.DRIBBLES, () -> {})) {
      // given
      world.set("LIGHTS_OUT_ENDPOINT", "http://" + server.authority());

      // when
      Delivered delivered = world.deliver(world.timerFor("ins-r8hr2upy"));

      // then
      assertThat(delivered.outcome()).isEqualTo("FAILED");
      assertThat(server.bytesOfOneWhoLeft()).isPositive();
    }
  }
}
