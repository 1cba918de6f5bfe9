package dev.lightsout.ops.smoke;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.qcloud.scf.runtime.Context;
import dev.lightsout.Platform;
import dev.lightsout.Redelivery;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.ops.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One of the two that the cases are asked of: the real cloud, or the stand-in. */
final class CloudUnderContract {
  private static final int TRIES = 5;

  /** How long an invocation may last: beyond the longest wait for a stop, {@code PT90S}. */
  private static final Duration LIMIT = Duration.ofSeconds(150);

  private final Account account;
  private final Target target;
  private final Map<String, String> settings;
  private final Clock clock;
  private final Stopwatch time;
  private final Wire wire;
  private final Instant began;
  private final Course course = new Course();

  /**
   * @param settings of the function, besides those that say where it is and with which keys
   * @param clock its time of day
   * @param time how it passes
   */
  CloudUnderContract(
      Account account, Target target, Map<String, String> settings, Clock clock, Stopwatch time) {
    this.account = account;
    this.target = target;
    this.settings = settings;
    this.clock = clock;
    this.time = time;
    this.wire = new Wire(account, target.region());
    this.began = clock.instant();
  }

  Target target() {
    return target;
  }

  Course course() {
    return course;
  }

  boolean hasToken() {
    return account.credentials().token() != null;
  }

  Instant now() {
    return clock.instant();
  }

  /** When the run began: smoke rows have their log times by it. */
  Instant began() {
    return began;
  }

  void sleep(Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** One request; one that is refused for its rate, and so does nothing, is sent again later. */
  Answer ask(Ask ask, Keys keys) {
    String body = ask.body(target).toString();
    return patiently(() -> wire.call(ask.service(), ask.action(), body, keys));
  }

  Answer upload(SmokeRow row) {
    byte[] body = row.body(target.run(), began);
    return patiently(() -> wire.upload(target.words().get(Target.TOPIC), body));
  }

  private Answer patiently(Supplier<Answer> request) {
    Answer answer = request.get();
    for (int tried = 1; tried < TRIES && isOverTheRate(answer); tried++) {
      sleep(Duration.ofSeconds(1L << (tried - 1)));
      answer = request.get();
    }
    return answer;
  }

  private static boolean isOverTheRate(Answer answer) {
    return answer.outcome().startsWith("RequestLimitExceeded")
        || answer.outcome().equals("LimitExceeded.LogSearch");
  }

  /** Looks at the instance, and remembers it; empty if it was not shown. */
  Optional<Look> look() {
    Instant at = now();
    JsonObject shown =
        Aspect.first(ask(Ask.look(target.service(), "DescribeInstances", BY_ID), Keys.RIGHT));
    if (shown == null || !shown.has("InstanceId")) {
      return Optional.empty();
    }
    Look look = Look.of(at, shown);
    course.saw(look);
    return Optional.of(look);
  }

  static final String BY_ID = "{'InstanceIds':['$INSTANCE'],'Limit':1}";

  /** Hands an event to the real handler. While that waits, somebody looks on. */
  Delivered deliver(String event, boolean isDryRun, Runnable onlooker) {
    List<JsonObject> lines = new ArrayList<>();
    Stopwatch watched = new Watched(time, onlooker);
    ScfFunction function =
        new ScfFunction(
            new Platform(
                environment(isDryRun),
                name -> null,
                clock,
                watched,
                Timeouts.DEFAULT,
                Runnable::run,
                line -> lines.add(JsonParser.parseString(line).getAsJsonObject())));
    boolean again = false;
    try {
      function.mainHandler(event, new Invocation(target.run()));
    } catch (Redelivery redelivery) {
      again = true;
    }
    return new Delivered(
        lines.stream().filter(it -> it.has("outcome")).toList(),
        lines.stream()
            .filter(it -> it.has("notice"))
            .map(it -> it.get("notice").getAsString())
            .toList(),
        again);
  }

  private Map<String, String> environment(boolean isDryRun) {
    Map<String, String> variables = new HashMap<>(settings);
    variables.put("SCF_FUNCTIONNAME", "lights-out-smoke");
    variables.put("TENCENTCLOUD_REGION", target.region());
    variables.put("TENCENTCLOUD_SECRETID", account.credentials().secretId());
    variables.put("TENCENTCLOUD_SECRETKEY", account.credentials().secretKey());
    if (hasToken()) {
      variables.put("TENCENTCLOUD_SESSIONTOKEN", account.credentials().token());
    }
    variables.put("LIGHTS_OUT_DOMAIN", account.domain());
    if (account.endpoint() != null) {
      variables.put("LIGHTS_OUT_ENDPOINT", account.endpoint().toString());
    }
    if (isDryRun) {
      variables.put("LIGHTS_OUT_DRY_RUN", "true");
    } else if (target.has(Target.TOPIC)) {
      variables.put("LIGHTS_OUT_LOG_TOPIC", target.words().get(Target.TOPIC));
    }
    return variables;
  }

  private record Invocation(String run) implements Context {
    @Override
    public String getRequestId() {
      return run;
    }

    @Override
    public int getTimeLimitInMs() {
      return Math.toIntExact(LIMIT.toMillis());
    }

    @Override
    public int getMemoryLimitInMb() {
      return 128;
    }
  }
}
