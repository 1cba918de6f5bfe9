package dev.lightsout;

import static dev.lightsout.RuntimeApiServer.ERROR;
import static dev.lightsout.RuntimeApiServer.NEXT;
import static dev.lightsout.RuntimeApiServer.READY;
import static dev.lightsout.RuntimeApiServer.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front door does where its API breaks; in a time of its own. No event asks the cloud. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class CustomRuntimeTest {
  private static final String NOT_AN_ORDER = "{\"Type\":\"Timer\",\"Message\":\"no order\"}";
  private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private static final String REFUSED = "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n";

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<String> stdout = new CopyOnWriteArrayList<>();

  @Test
  void anApiThatIsNotThereIsTriedFiveTimesWithLongerAndLongerPauses() throws IOException {
    // given
    RuntimeApiServer api = new RuntimeApiServer();
    api.close();

    // when
    String why = serve(api.environment());

    // then
    assertThat(why).isEqualTo("SCF's runtime API is not at 127.0.0.1:" + api.port());
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L, 800L);
  }

  @Test
  void readinessIsToldAgainUntilItIsTaken() throws IOException {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.garbage(READY, "", "garbage", REFUSED);
      stopAtTheAnswerTo(api, NOT_AN_ORDER);

      // when
      serve(api.environment());

      // then
      assertThat(api.requests()).startsWith(READY, READY, READY, READY, NEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage\r\n\r\n",
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nrequest_id: request-1\r\nContent-Length: 200\r\n\r\n{\"Type\":\"Ti",
        "HTTP/1.1 200 OK\r\nrequest_id: request-1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"Typ",
      })
  void anEventThatDidNotComeWholeIsAskedForAgain(String broken) throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.garbage(NEXT, broken, broken);
      stopAtTheAnswerTo(api, NOT_AN_ORDER);

      // when
      serve(api.environment());

      // then
      assertThat(api.requests()).containsExactly(READY, NEXT, NEXT, NEXT, RESPONSE);
      assertThat(stdout.get(0)).contains("\"invocationId\":\"request-1\"", "REFUSED");
    }
  }

  @Test
  void whatIsNoEventFiveTimesInARowEndsIt() throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.garbage(NEXT, "", REFUSED, EMPTY, "garbage\r\n\r\n", "");
      api.add(NOT_AN_ORDER);

      // when
      String why = serve(api.environment());

      // then
      assertThat(why).isEqualTo(NEXT + ": the answer breaks off");
      assertThat(api.requests()).containsExactly(READY, NEXT, NEXT, NEXT, NEXT, NEXT);
    }
  }

  @Test
  void failuresThatAreNotInARowAreNotCountedTogether() throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.garbage(READY, "", "", "", "");
      api.garbage(NEXT, "", "", "", "");
      stopAtTheAnswerTo(api, NOT_AN_ORDER);

      // when
      serve(api.environment());

      // then
      assertThat(api.requests()).endsWith(NEXT, RESPONSE);
    }
  }

  @Test
  void anEventWithoutAnIdIsHandledAllTheSame() throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.headers("");
      stopAtTheAnswerTo(api, NOT_AN_ORDER);

      // when
      serve(api.environment());

      // then
      assertThat(stdout.get(0)).contains("REFUSED").doesNotContain("invocationId");
    }
  }

  @Test
  void aTimeLimitThatIsNoNumberIsAsGoodAsNone() throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.headers("request_id: %s\r\ntime_limit_in_ms: soon\r\n");
      stopAtTheAnswerTo(api, NOT_AN_ORDER);

      // when
      serve(api.environment());

      // then
      assertThat(stdout.get(0)).contains("REFUSED", "\"invocationId\":\"request-1\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage\r\n\r\n", "HTTP/1.1 500 Oops\r\n\r\n"})
  void anAnswerThatMayNotHaveArrivedIsLoggedAndNotSentAgain(String reply) throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.garbage(RESPONSE, reply);
      api.add(NOT_AN_ORDER);

      // when
      String why = serve(api.environment());

      // then
      assertThat(why).startsWith(RESPONSE);
      assertThat(api.requests()).containsExactly(READY, NEXT, RESPONSE);
      assertThat(stdout)
          .last()
          .asString()
          .contains("this answer may not have arrived", "request-1");
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void anAnswerThatFoundNoConnectionIsTriedAgainAndThenLogged() throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given an API that is killed while the event is handled
      api.add(NOT_AN_ORDER);

      // when
      String why = serve(api.environment(), row -> kill(api));

      // then
      assertThat(why).startsWith("SCF's runtime API is not at");
      assertThat(pauses).hasSize(4);
      assertThat(stdout)
          .last()
          .asString()
          .contains("this answer may not have arrived", "request-1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SCF_RUNTIME_API, , SCF_RUNTIME_API",
    "SCF_RUNTIME_API_PORT, , SCF_RUNTIME_API_PORT",
    "SCF_RUNTIME_API_PORT, 70000, a port from 1 to 65535",
    "SCF_RUNTIME_API_PORT, http, SCF_RUNTIME_API_PORT is \"http\""
  })
  void withoutAnAddressItSaysWhatIsMissing(String name, String value, String said) {
    // given
    Map<String, String> environment =
        new HashMap<>(Map.of("SCF_RUNTIME_API", "127.0.0.1", "SCF_RUNTIME_API_PORT", "9001"));
    environment.put(name, value);

    // when
    String why = serve(environment);

    // then
    assertThat(why).contains(said);
    assertThat(pauses).isEmpty();
  }

  /** What follows its answer is that the answer is not known to have arrived. */
  private static void stopAtTheAnswerTo(RuntimeApiServer api, String event) {
    api.garbage(RESPONSE, "");
    api.garbage(ERROR, "");
    api.add(event);
  }

  private static void kill(RuntimeApiServer api) {
    try {
      api.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String serve(Map<String, String> environment) {
    return serve(environment, row -> {});
  }

  private String serve(Map<String, String> environment, Consumer<String> listener) {
    return CustomRuntime.serve(
        new Platform(
            environment,
            name -> null,
            Clock.systemUTC(),
            new Noted(),
            Timeouts.DEFAULT,
            Runnable::run,
            line -> {
              stdout.add(line);
              listener.accept(line);
            }));
  }

  /** Time passes only while somebody sleeps. */
  private final class Noted implements Stopwatch {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public void sleep(Duration duration) {
      pauses.add(duration);
      now = now.plus(duration);
    }
  }
}
