package dev.lightsout.invoke;

import dev.lightsout.Platform;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.standin.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The real cloud, of which only the rows tell.
 *
 * @param variables the function's environment
 */
record LiveStage(Map<String, String> variables) implements Stage {

  @Override
  public Platform platform(Consumer<String> stdout) {
    return new Platform(
        variables,
        name -> null,
        Clock.systemUTC(),
        Stopwatch.REAL,
        Timeouts.DEFAULT,
        Platform.ofThisProcess().calls(),
        stdout);
  }

  @Override
  public void startAgain() {
    throw new BadUsage("--redeliver starts instances, which the real cloud is not asked to do");
  }

  @Override
  public Optional<List<Request>> requests() {
    return Optional.empty();
  }

  @Override
  public Optional<List<Map<String, String>>> logged(String topic) {
    return Optional.empty();
  }

  @Override
  public Optional<String> state(String instanceId, String region) {
    return Optional.empty();
  }

  @Override
  public Duration hurried() {
    return Duration.ZERO;
  }

  @Override
  public void close() {}
}
