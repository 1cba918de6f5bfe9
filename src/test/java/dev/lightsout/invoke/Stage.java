package dev.lightsout.invoke;

import dev.lightsout.Platform;
import dev.lightsout.standin.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the function is put, and what can be seen there afterwards. */
sealed interface Stage extends AutoCloseable permits StandInStage, LiveStage {

  /** What the function is given. */
  Platform platform(Consumer<String> stdout);

  /** Two minutes pass, and somebody starts again what was stopped. */
  void startAgain();

  /** The requests that reached the cloud since; empty if nobody can see them. */
  Optional<List<Request>> requests();

  /** What that topic holds; empty if nobody can see it. */
  Optional<List<Map<String, String>>> logged(String topic);

  /** The instance's state now, in words; empty if nobody knows. */
  Optional<String> state(String instanceId, String region);

  /** How long the function would have waited where it did not. */
  Duration hurried();

  @Override
  void close();
}
