package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the custom runtime does where the JVM fails: what that breaks may stay broken. */
class BrokenProcessTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String NOT_AN_ORDER = "{\"Type\":\"Timer\",\"Message\":\"no order\"}";

  private final World world = new World().running(CVM);

  @AfterEach
  void close() {
    world.close();
  }

  static Stream<Supplier<Error>> errors() {
    return Stream.of(
        StackOverflowError::new,
        () -> new NoClassDefFoundError("dev/lightsout/Missing"),
        () -> new ExceptionInInitializerError("static"),
        OutOfMemoryError::new);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anEventThatFailsInsideIsAnsweredBeforeTheProcessEnds(Supplier<Error> error)
      throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given a stop that waits for its turn
      world.cloud().faults().always("StopInstances", Fault.throttled());
      api.add(world.timerFor(CVM));

      // when
      CompletableFuture<String> process =
          serve(
              api,
              line -> {},
              pause -> {
                throw error.get();
              });

      // then
      RuntimeApiServer.Answer answer = api.answer();
      assertThat(answer.kind()).isEqualTo("error");
      assertThat(answer.text()).contains(CVM, "UNKNOWN", error.get().getClass().getSimpleName());
      assertThat(process.get(20, TimeUnit.SECONDS))
          .startsWith("the function failed inside (" + error.get().getClass().getSimpleName());
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void whatFailsOutsideOfAnOrderEndsTheProcessInASentence(Supplier<Error> error) throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.add(NOT_AN_ORDER);

      // when
      CompletableFuture<String> process =
          serve(
              api,
              line -> {
                throw error.get();
              },
              pause -> {});

      // then
      assertThat(process.get(20, TimeUnit.SECONDS))
          .startsWith("the function failed inside (" + error.get().getClass().getSimpleName());
    }
  }

  @Test
  void aFailureOfTheCodeAloneEndsNoProcess() throws Exception {
    try (RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      world.cloud().faults().always("StopInstances", Fault.throttled());
      api.add(world.timerFor(CVM));
      api.add(NOT_AN_ORDER);

      // when
      serve(
          api,
          line -> {},
          pause -> {
            throw new IllegalStateException();
          });

      // then
      List<String> answers = List.of(api.answer().text(), api.answer().text());
      assertThat(answers.get(0)).contains("IllegalStateException");
      assertThat(answers.get(1)).contains("REFUSED");
    }
  }

  private CompletableFuture<String> serve(
      RuntimeApiServer api, Consumer<String> stdout, Consumer<Duration> sleep) {
    api.environment().forEach(world::set);
    Platform good = world.platform();
    Stopwatch stopwatch =
        new Stopwatch() {
          @Override
          public Instant instant() {
            return good.stopwatch().instant();
          }

          @Override
          public void sleep(Duration duration) {
            sleep.accept(duration);
          }
        };
    Platform platform =
        new Platform(
            good.environment(),
            good.properties(),
            good.clock(),
            stopwatch,
            good.timeouts(),
            good.calls(),
            stdout);
    return CompletableFuture.supplyAsync(() -> CustomRuntime.serve(platform));
  }
}
