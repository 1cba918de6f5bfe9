package dev.lightsout.faults;

import com.qcloud.scf.runtime.Context;
import dev.lightsout.LambdaFunction;
import dev.lightsout.Platform;
import dev.lightsout.Redelivery;
import dev.lightsout.ScfFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** By which an event comes in. */
enum Door {
  SCF {
    @Override
    Handler open(Platform platform) {
      ScfFunction function = new ScfFunction(platform);
      return (event, invocation, limit) ->
          function.mainHandler(event, new ScfContext(invocation, limit));
    }
  },
  LAMBDA {
    @Override
    Handler open(Platform platform) {
      LambdaFunction function = new LambdaFunction(platform);
      return (event, invocation, limit) -> {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        function.handleRequest(in, answer, lambdaContext(invocation, limit));
        return answer.toString(StandardCharsets.UTF_8);
      };
    }
  };

  /** The function behind it. */
  @FunctionalInterface
  interface Handler {
    String handle(String event, String invocation, Duration limit) throws IOException;

    /** How it ends for an event. */
    default Ending end(String event, String invocation, Duration limit) {
      try {
        return Ending.returned(handle(event, invocation, limit));
      } catch (Redelivery thrown) {
        return Ending.THROWN;
      } catch (Process.Killed killed) {
        return Ending.KILLED;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Starts the function. */
  abstract Handler open(Platform platform);

  private record ScfContext(String getRequestId, Duration limit) implements Context {
    @Override
    public int getTimeLimitInMs() {
      return Math.toIntExact(limit.toMillis());
    }

    @Override
    public int getMemoryLimitInMb() {
      return 128;
    }
  }

  private static com.amazonaws.services.lambda.runtime.Context lambdaContext(
      String invocation, Duration limit) {
    Class<?> type = com.amazonaws.services.lambda.runtime.Context.class;
    return (com.amazonaws.services.lambda.runtime.Context)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> invocation;
                  case "getRemainingTimeInMillis" -> Math.toIntExact(limit.toMillis());
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
