package dev.lightsout;

import dev.lightsout.report.Answer;
import dev.lightsout.report.Notice;
import java.io.IOException;
import java.time.Duration;

/**
 * The function's front door on SCF's custom runtime: a program that asks for one event after the
 * other. Start it with {@code java -cp lights-out.jar dev.lightsout.CustomRuntime}.
 *
 * <p>It ends with status 1 where another process may do better, and the platform then starts one:
 *
 * <ul>
 *   <li>The credentials have expired, or those of a session were refused. They are in the process's
 *       environment, which nobody can renew. The event is answered first, as always: with an error
 *       if it was not carried out, so that it is delivered again (a caller by HTTP gets a status);
 *       as a success if only the log topic refused them.
 *   <li>The JVM failed: it ran out of memory or stack, or could not make a class, which it then
 *       does not try again. What fails while an event is carried out is in its answer, which goes
 *       first.
 *   <li>An answer may not have arrived. No request names the event that it answers, so one that is
 *       sent again could answer the next event instead, which then nobody would see.
 *   <li>The API is not there, or makes no sense, five times in a row.
 * </ul>
 */
public final class CustomRuntime {
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final Platform platform;
  private final RuntimeApi api;
  private final LightsOut lightsOut;

  private interface Request<T> {
    T send() throws IOException;
  }

  private interface Post {
    void of(String text) throws IOException;
  }

  private CustomRuntime(Platform platform) throws IOException {
    this.platform = platform;
    this.api = RuntimeApi.namedIn(platform.environment());
    this.lightsOut = LightsOut.withKeysOfItsOwn(platform);
  }

  /** Serves events until the process had better end. */
  public static void main(String[] arguments) {
    Platform platform = Platform.ofThisProcess();
    tell(platform, "this process ends, for another to go on: " + serve(platform));
    System.exit(1);
  }

  /** Serves events until there is a reason not to, and returns it. */
  static String serve(Platform platform) {
    try {
      return new CustomRuntime(platform).serve();
    } catch (IOException e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "it was interrupted";
    } catch (RuntimeException | Error e) {
      return Bug.inside(e);
    }
  }

  private String serve() throws IOException, InterruptedException {
    insist(
        IOException.class,
        () -> {
          api.ready();
          return null;
        });
    while (true) {
      RuntimeApi.Event event = insist(IOException.class, api::next);
      Answer answer =
          lightsOut.handle(event.json(), Invocation.of(event.requestId(), event.timeLimitMs()));
      try {
        post(api::response, Redelivery.unlessDone(answer));
      } catch (Redelivery again) {
        post(api::error, again.getMessage());
      }
      if (answer.whyAnotherProcess().isPresent()) {
        return answer.whyAnotherProcess().get();
      }
    }
  }

  private void post(Post post, String text) throws IOException, InterruptedException {
    try {
      insist(
          Unreachable.class,
          () -> {
            post.of(text);
            return null;
          });
    } catch (IOException e) {
      tell(platform, "this answer may not have arrived: " + text);
      throw e;
    }
  }

  /** Sends a request again, after longer and longer pauses, where it fails so. */
  private <T> T insist(Class<? extends IOException> passing, Request<T> request)
      throws IOException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return request.send();
      } catch (IOException e) {
        if (attempt == MOST_ATTEMPTS || !passing.isInstance(e)) {
          throw e;
        }
      }
      platform.stopwatch().sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private static void tell(Platform platform, String sentence) {
    platform.stdout().accept(Notice.line(platform.clock().instant(), sentence));
  }
}
