package dev.lightsout.history;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lightsout.LambdaFunction;
import dev.lightsout.Platform;
import dev.lightsout.Redelivery;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.standin.StandIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * A process of the function. Once it is killed, what it still does has no effect: its requests are
 * refused, its lines are lost, and its clock is one of its own, so that it soon comes to an end.
 */
final class Worker {
  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMillis(250));

  private final Time time;
  private final Duration limit;
  private final Platform platform;
  private ScfFunction scf;
  private LambdaFunction lambda;
  private volatile Delivery current;
  private volatile boolean isDead;
  private volatile Duration sinceDeath = Duration.ZERO;

  Worker(Time time, String url, History history) {
    this.time = time;
    this.limit = history.limit();
    Map<String, String> environment = new HashMap<>();
    environment.put("LIGHTS_OUT_ENDPOINT", url);
    environment.put("LIGHTS_OUT_LOG_TOPIC", Site.TOPIC);
    environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    environment.put("SCF_FUNCTIONNAME", "lights-out-histories");
    environment.put("LIGHTS_OUT_WEBHOOK_USER", "lights-out");
    environment.put("LIGHTS_OUT_WEBHOOK_PASSWORD", "sample-password");
    if (history.verifies()) {
      environment.put("LIGHTS_OUT_VERIFY", "PT40S");
    }
    this.platform =
        new Platform(
            environment,
            this::property,
            new OwnClock(),
            new OwnStopwatch(),
            TIMEOUTS,
            Runnable::run,
            this::print);
  }

  boolean isDead() {
    return isDead;
  }

  void die() {
    isDead = true;
  }

  /** Its last requests; so that no history leaves an open connection behind, they are reset. */
  void farewell(Instant now) {
    if (scf != null) {
      handle(Delivery.last(Trigger.DIRECT, now));
    }
    if (lambda != null) {
      handle(Delivery.last(Trigger.SQS, now));
    }
  }

  /** Handles the delivery, which is told what came of it. */
  void handle(Delivery delivery) {
    current = delivery;
    if (delivery.trigger().isOfLambda()) {
      onLambda(delivery);
    } else {
      onScf(delivery);
    }
  }

  private void onScf(Delivery delivery) {
    if (scf == null) {
      scf = new ScfFunction(platform);
    }
    try {
      delivery.returned(scf.mainHandler(delivery.text(), new ScfContext(delivery, limit)));
    } catch (Redelivery thrown) {
      delivery.threw();
    }
  }

  private void onLambda(Delivery delivery) {
    if (lambda == null) {
      lambda = new LambdaFunction(platform);
    }
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    try {
      lambda.handleRequest(
          new ByteArrayInputStream(delivery.text().getBytes(StandardCharsets.UTF_8)),
          response,
          lambdaContext(delivery));
      delivery.returned(response.toString(StandardCharsets.UTF_8));
    } catch (Redelivery thrown) {
      delivery.threw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the many things that Lambda tells, the function asks for two. */
  private Context lambdaContext(Delivery delivery) {
    return (Context)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> delivery.requestId();
                  case "getRemainingTimeInMillis" -> Math.toIntExact(limit.toMillis());
                  default -> null;
                });
  }

  private record ScfContext(Delivery delivery, Duration limit)
      implements com.qcloud.scf.runtime.Context {
    @Override
    public String getRequestId() {
      return delivery.requestId();
    }

    @Override
    public int getTimeLimitInMs() {
      return Math.toIntExact(limit.toMillis());
    }

    @Override
    public int getMemoryLimitInMb() {
      return 128;
    }
  }

  /** The role, anew for each invocation: its token tells whose requests are whose. */
  private String property(String name) {
    return switch (name) {
      case "TENCENTCLOUD_SECRETID" -> StandIn.SECRET_ID;
      case "TENCENTCLOUD_SECRETKEY" -> StandIn.SECRET_KEY;
      case "TENCENTCLOUD_SESSIONTOKEN" -> current.token();
      default -> null;
    };
  }

  private void print(String line) {
    if (!isDead && current.printing(line)) {
      die();
    }
  }

  private final class OwnStopwatch implements Stopwatch {
    @Override
    public Instant instant() {
      return Instant.EPOCH.plus(time.passed()).plus(sinceDeath);
    }

    @Override
    public void sleep(Duration duration) {
      if (isDead) {
        sinceDeath = sinceDeath.plus(Duration.ofHours(1));
      } else {
        time.advance(duration);
      }
    }

    /** Every answer comes, or is lost, at once; how long that really takes is the machine's. */
    @Override
    public boolean await(Future<?> work, Duration most) throws InterruptedException {
      return Stopwatch.super.await(work, TIMEOUTS.call());
    }
  }

  private final class OwnClock extends Clock {
    @Override
    public Instant instant() {
      return time.onTheFunctionsClock().plus(sinceDeath);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
