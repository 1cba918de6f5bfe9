package dev.lightsout.ops.alarms;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.Platform;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.cloud.VirtualTime;
import dev.lightsout.ops.Ran;
import dev.lightsout.standin.AlarmCallback;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The script, the stand-in that it sets up, and the function that the stand-in then calls. */
final class Wired implements AutoCloseable {
  private final VirtualTime time = new VirtualTime();
  private final StandIn cloud = StandIn.builder().clock(time.clock()).start();
  private final Map<String, String> stage = new HashMap<>();
  private final Path home;
  private int seen;

  /** In a home that holds the repository's ops/ and serverless.yml. */
  Wired(Path home) {
    this.home = home;
    copy(Path.of("ops/alarms"), home.resolve("ops/alarms"));
    copy(Path.of("serverless.yml"), home.resolve("serverless.yml"));
    set("TENCENT_SECRET_ID", StandIn.SECRET_ID);
    set("TENCENT_SECRET_KEY", StandIn.SECRET_KEY);
    set("TENCENT_REGION", "ap-guangzhou");
    set("LIGHTS_OUT_ENDPOINT", cloud.url());
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      Files.createDirectories(to.getParent());
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Wired set(String name, String value) {
    stage.put(name, value);
    return this;
  }

  StandIn cloud() {
    return cloud;
  }

  Ran run(String... words) {
    seen = cloud.requests().size();
    String[] all = new String[words.length + 2];
    all[0] = "--stage";
    all[1] = "dev";
    System.arraycopy(words, 0, all, 2, words.length);
    return Ran.of(SetupAlarms::new, home, stage, all);
  }

  /** What the last run asked for, in order. */
  List<String> asked() {
    return cloud.requests().stream().skip(seen).map(Request::action).toList();
  }

  /** The id of the policy of that name. */
  String policy(String name) {
    return cloud.alarms().policies().stream()
        .filter(it -> it.get("PolicyName").getAsString().equals(name))
        .map(it -> it.get("PolicyId").getAsString())
        .findFirst()
        .orElseThrow();
  }

  /** What the function answers to an alarm; its settings are those of the stage. */
  JsonObject deliver(AlarmCallback alarm) {
    Map<String, String> environment = new HashMap<>(stage);
    environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    environment.put("TENCENTCLOUD_SECRET_ID", StandIn.SECRET_ID);
    environment.put("TENCENTCLOUD_SECRET_KEY", StandIn.SECRET_KEY);
    Platform platform =
        new Platform(
            environment,
            name -> null,
            time.functionsClock(),
            time,
            Timeouts.DEFAULT,
            Runnable::run,
            new ArrayList<String>()::add);
    String event = alarm.url().startsWith("SCF:") ? alarm.body() : http(alarm);
    return JsonParser.parseString(new ScfFunction(platform).mainHandler(event, null))
        .getAsJsonObject();
  }

  /** As an HTTP client sends what its URL names: the user and password, decoded, in a header. */
  private static String http(AlarmCallback alarm) {
    String userInfo =
        URLDecoder.decode(
            URI.create(alarm.url()).getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8);
    JsonObject headers = new JsonObject();
    headers.addProperty(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8)));
    JsonObject event = new JsonObject();
    event.addProperty("httpMethod", "POST");
    event.addProperty("path", "/");
    event.add("headers", headers);
    event.addProperty("body", alarm.body());
    return event.toString();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
