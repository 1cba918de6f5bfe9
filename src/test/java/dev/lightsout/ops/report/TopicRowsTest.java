package dev.lightsout.ops.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.qcloud.scf.runtime.Context;
import com.tencentcloudapi.cls.producer.common.Logs;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import dev.lightsout.Platform;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.cloud.VirtualTime;
import dev.lightsout.ops.Account;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Ran;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.LogIndex;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live road: real SDK, real socket, the stand-in's log topic. */
class TopicRowsTest {
  private static final String TOPIC = "66666666-7777-8888-9999-000000000000";
  private static final Instant YESTERDAY = Tried.NOW.minus(Duration.ofDays(1));

  @TempDir Path home;

  private final StandIn cloud = StandIn.builder().rateLimits(false).start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void rowsThatTheFunctionWroteAreRead() throws IOException {
    // given
    cloud.instances().running("ins-r8hr2upy", "ins-5d8a23rs");
    VirtualTime time = new VirtualTime();
    deliver(time, Files.readString(Path.of("events/timer-cvm.json")), "request-1");
    deliver(time, Files.readString(Path.of("events/malformed-order.json")), "request-2");

    // when
    Ran tried =
        use(time.clock().instant().plusSeconds(60)).of("--since", "1h", "--json", "--stage", "dev");

    // then
    JsonObject json = JsonParser.parseString(tried.out()).getAsJsonObject();
    assertThat(tried.exit()).isZero();
    assertThat(json.get("rows").getAsInt()).isEqualTo(cloud.logTopics().rows(TOPIC).size());
    assertThat(json.getAsJsonArray("skipped")).isEmpty();
    assertThat(json.get("source").getAsString())
        .isEqualTo("the log topic " + TOPIC + " in ap-guangzhou");
  }

  @Test
  void moreThanTenThousandRowsAreReadToTheLast() throws Exception {
    // given: a burst, as of an event with many instances
    write(10_100, i -> YESTERDAY.plusMillis(i / 4));

    // when
    Reading reading = read();

    // then
    assertThat(reading.rows()).hasSize(10_100);
    assertThat(reading.skipped()).isEmpty();
    assertThat(cloud.requests("SearchLog")).hasSize(11);
  }

  @Test
  void whatOneMillisecondHasTooMuchOfIsSaid() throws Exception {
    // given
    write(10_001, i -> YESTERDAY);
    write(2, i -> YESTERDAY.plusSeconds(1 + i));

    // when
    Reading reading = read();

    // then
    assertThat(reading.rows()).hasSize(10_002);
    assertThat(reading.skipped())
        .extracting(Skipped::why)
        .singleElement()
        .asString()
        .contains("one millisecond");
  }

  @Test
  void aSearchThatIsHeldUpIsTriedAgainLater() throws Exception {
    // given
    write(1, i -> YESTERDAY);
    cloud
        .faults()
        .next(
            "SearchLog",
            Fault.error("LimitExceeded.LogSearch"),
            Fault.error("FailedOperation.SearchTimeout"),
            Fault.error("InternalError"));

    // when
    Ran tried = use(Tried.NOW).of("--since", "7d", "--json");

    // then
    assertThat(json(tried).get("rows").getAsInt()).isEqualTo(1);
    assertThat(tried.slept()).extracting(Duration::toSeconds).containsExactly(1L, 1L, 2L);
  }

  @Test
  void aTopicWithoutAnIndexIsAnErrorAndNoEmptyReport() {
    // given
    cloud.logTopics().index(TOPIC, LogIndex.NONE);

    // when
    Ran tried = use(Tried.NOW).of("--since", "7d");

    // then
    assertThat(tried.exit()).isEqualTo(1);
    assertThat(tried.out()).isEmpty();
    assertThat(tried.err()).contains("IndexNotExist").doesNotContain("\tat ");
  }

  @Test
  void aTopicThatNobodyNamedIsAskedFor() {
    // when
    Ran tried = new Tried.Use(home, "", Map.of(), Tried.NOW).of("--since", "7d");

    // then
    assertThat(tried.exit()).isEqualTo(2);
    assertThat(tried.err())
        .contains("--topic")
        .contains("LIGHTS_OUT_LOG_TOPIC")
        .contains(".env.dev");
  }

  private static JsonObject json(Ran tried) {
    assertThat(tried.err()).isEmpty();
    return JsonParser.parseString(tried.out()).getAsJsonObject();
  }

  private Reading read() {
    Consumer<Duration> nobodyWaits =
        it -> {
          throw new AssertionError("waits " + it);
        };
    Api api = new Api(Account.of(variables()), nobodyWaits);
    Reading reading = new Reading();
    new TopicRows(api, new TopicPlace(TOPIC, "ap-guangzhou"), nobodyWaits)
        .read(Tried.NOW.minus(Duration.ofDays(7)), Tried.NOW, reading);
    return reading;
  }

  private Tried.Use use(Instant now) {
    return new Tried.Use(home, "", variables(), now);
  }

  private Map<String, String> variables() {
    return Map.of(
        "TENCENT_SECRET_ID",
        StandIn.SECRET_ID,
        "TENCENT_SECRET_KEY",
        StandIn.SECRET_KEY,
        "LIGHTS_OUT_ENDPOINT",
        cloud.url(),
        "LIGHTS_OUT_LOG_TOPIC",
        TOPIC,
        "TENCENT_REGION",
        "ap-guangzhou");
  }

  private void deliver(VirtualTime time, String event, String requestId) {
    Map<String, String> variables =
        Map.of(
            "LIGHTS_OUT_ENDPOINT",
            cloud.url(),
            "LIGHTS_OUT_LOG_TOPIC",
            TOPIC,
            "LIGHTS_OUT_MAX_EVENT_AGE",
            "P9999D",
            "TENCENTCLOUD_REGION",
            "ap-guangzhou",
            "TENCENTCLOUD_SECRETID",
            StandIn.SECRET_ID,
            "TENCENTCLOUD_SECRETKEY",
            StandIn.SECRET_KEY);
    Platform platform =
        new Platform(
            variables, name -> null, time.clock(), time, Timeouts.DEFAULT, Runnable::run, it -> {});
    new ScfFunction(platform).mainHandler(event, context(requestId));
  }

  /** Writes as the official client does, 2,000 logs at a time. */
  private void write(int count, IntFunction<Instant> times) throws TencentCloudSDKException {
    ClientProfile profile = new ClientProfile();
    profile.getHttpProfile().setProtocol("http://");
    profile.getHttpProfile().setEndpoint("127.0.0.1:" + cloud.port());
    CommonClient client =
        new CommonClient(
            "cls",
            "2020-10-16",
            new Credential(StandIn.SECRET_ID, StandIn.SECRET_KEY),
            "ap-guangzhou",
            profile);
    for (int from = 0; from < count; from += 2000) {
      Logs.LogGroup.Builder group = Logs.LogGroup.newBuilder();
      for (int i = from; i < Math.min(count, from + 2000); i++) {
        Instant time = times.apply(i);
        Logs.Log.Builder log = Logs.Log.newBuilder().setTime(time.toEpochMilli());
        Map<String, String> row =
            Map.of(
                "time",
                time.toString(),
                "eventId",
                "event",
                "instanceId",
                "ins-" + time.toEpochMilli() + "-" + i,
                "outcome",
                "STOP_REQUESTED");
        row.forEach(
            (key, value) ->
                log.addContents(Logs.Log.Content.newBuilder().setKey(key).setValue(value)));
        group.addLogs(log);
      }
      byte[] body = Logs.LogGroupList.newBuilder().addLogGroupList(group).build().toByteArray();
      client.callOctetStream("UploadLog", new HashMap<>(Map.of("X-CLS-TopicId", TOPIC)), body);
    }
  }

  private static Context context(String requestId) {
    return new Context() {
      @Override
      public String getRequestId() {
        return requestId;
      }

      @Override
      public int getTimeLimitInMs() {
        return 60_000;
      }

      @Override
      public int getMemoryLimitInMb() {
        return 128;
      }
    };
  }
}
