package dev.lightsout;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.qcloud.scf.runtime.Context;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.cvm.v20170312.models.StartInstancesRequest;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.cloud.VirtualTime;
import dev.lightsout.standin.Clients;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * The function, the real handler through the real SDK, against the stand-in over a real socket, in
 * a time of its own: whoever sleeps moves the clock on.
 */
final class World implements AutoCloseable {
  static final String TOPIC = "topic-of-reports";

  private final VirtualTime time = new VirtualTime();
  private final Map<String, String> environment = new ConcurrentHashMap<>();
  private final Map<String, String> properties = new ConcurrentHashMap<>();
  private final List<String> stdout = new CopyOnWriteArrayList<>();
  private final StandIn cloud;

  private ScfFunction function;
  private long limitMs = 60_000;
  private Timeouts timeouts = LONG;
  private Executor calls = Runnable::run;

  World() {
    this(builder -> builder);
  }

  World(UnaryOperator<StandIn.Builder> settings) {
    cloud =
        settings
            .apply(StandIn.builder().clock(time.clock()).stopping(Duration.ofSeconds(30)))
            .start();
    set("LIGHTS_OUT_ENDPOINT", cloud.url());
    set("LIGHTS_OUT_LOG_TOPIC", TOPIC);
    set("TENCENTCLOUD_REGION", "ap-guangzhou");
    set("SCF_FUNCTIONNAME", "lights-out-test");
    role(StandIn.SECRET_ID, StandIn.SECRET_KEY, "a-session-token");
  }

  World set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The role as SCF hands it over. */
  World role(String id, String key, String token) {
    properties.put("TENCENTCLOUD_SECRETID", id);
    properties.put("TENCENTCLOUD_SECRETKEY", key);
    properties.put("TENCENTCLOUD_SESSIONTOKEN", token);
    return this;
  }

  World noRole() {
    properties.clear();
    return this;
  }

  World limit(Duration limit) {
    limitMs = limit.toMillis();
    return this;
  }

  /** Does not wait long for an answer. */
  World impatient() {
    timeouts = SHORT;
    return this;
  }

  /** Waits for an answer as long as a real process would, in a time that passes at once. */
  World asPatientAsEver() {
    timeouts = Timeouts.DEFAULT;
    return this;
  }

  /** Makes calls side by side, as a real process does; here, one after another, time is exact. */
  World sideBySide() {
    calls = Platform.ofThisProcess().calls();
    return this;
  }

  World running(String... ids) {
    cloud.instances().running(ids);
    return this;
  }

  StandIn cloud() {
    return cloud;
  }

  /** How many stop requests of either product have reached the cloud. */
  int stopsSent() {
    return cloud.requests("StopInstances").size() + cloud.requests("StopInstance").size();
  }

  /** The right time of day. */
  Clock clock() {
    return time.clock();
  }

  /** How time passes, for those who hold up an answer. */
  VirtualTime time() {
    return time;
  }

  /** Somebody sets the clock of the function's machine forward by so much, or back. */
  void jump(Duration duration) {
    time.jump(duration);
  }

  void pass(Duration duration) {
    time.advance(duration);
  }

  List<String> stdout() {
    return stdout;
  }

  List<Map<String, String>> logged() {
    return cloud.logTopics().rows(TOPIC);
  }

  /** Somebody starts it through the API, which takes 30 s. */
  void startByApi(String id) throws TencentCloudSDKException {
    StartInstancesRequest request = new StartInstancesRequest();
    request.setInstanceIds(new String[] {id});
    Clients.cvm(cloud).StartInstances(request);
  }

  /** Another process: nothing is kept. */
  World restart() {
    function = null;
    return this;
  }

  Delivered deliver(String event) {
    return deliver(event, "request-1");
  }

  Delivered deliver(String event, String requestId) {
    if (function == null) {
      function = newFunction();
    }
    return deliver(function, event, requestId);
  }

  ScfFunction newFunction() {
    return new ScfFunction(platform());
  }

  /** This world, for a function that is made by hand. */
  Platform platform() {
    return new Platform(
        environment, properties::get, time.functionsClock(), time, timeouts, calls, stdout::add);
  }

  Delivered deliver(ScfFunction to, String event, String requestId) {
    try {
      return new Delivered(json(to.mainHandler(event, context(requestId))), false);
    } catch (Redelivery e) {
      return new Delivered(json(e.getMessage()), true);
    }
  }

  /** For tests that wait for a time-out. */
  static final Timeouts SHORT =
      new Timeouts(
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofMillis(200));

  /**
   * For all others, which never wait for one, however slow the machine: not even the last call
   * before the deadline, since the function's clock stands still meanwhile and a socket's does not.
   */
  private static final Timeouts LONG =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(3));

  /** A timer event of this moment whose message is that order, or list of orders. */
  String timer(String message) {
    JsonObject event = new JsonObject();
    event.addProperty("Type", "Timer");
    event.addProperty("TriggerName", "nightly");
    event.addProperty("Time", clock().instant().toString());
    event.addProperty("Message", message);
    return event.toString();
  }

  /** A timer event that stops these CVM instances. */
  String timerFor(String... ids) {
    return timer(
        "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"" + String.join("\",\"", ids) + "\"]}");
  }

  /** A timer event that stops the CVM instances with the tag {@code env} = {@code dev}. */
  String timerForDev() {
    return timerForCvm("{'Name':'tag:env','Values':['dev']}");
  }

  /** A timer event that stops the CVM instances that pass these filters, in single quotes. */
  String timerForCvm(String... filters) {
    return chosenBy("StopInstances", filters);
  }

  /** A timer event that stops the HAI instances that pass these filters, in single quotes. */
  String timerForHaiThat(String... filters) {
    return chosenBy("StopInstance", filters);
  }

  private String chosenBy(String action, String... filters) {
    String order = "{'Action':'" + action + "','Filters':[" + String.join(",", filters) + "]}";
    return timer(order.replace('\'', '"'));
  }

  /** Adds running CVM instances with the tag {@code env} = {@code dev}. */
  World runningDev(int count) {
    for (int i = 0; i < count; i++) {
      cloud.instances().add(StandInInstance.of("ins-%08d".formatted(i)).tag("env", "dev"));
    }
    return this;
  }

  /** A timer event that stops this HAI instance. */
  String timerForHai(String id) {
    return timer("{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}");
  }

  private Context context(String requestId) {
    return new Context() {
      @Override
      public String getRequestId() {
        return requestId;
      }

      @Override
      public int getTimeLimitInMs() {
        return (int) limitMs;
      }

      @Override
      public int getMemoryLimitInMb() {
        return 128;
      }
    };
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
