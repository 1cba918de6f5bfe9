package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.cls.v20201016.ClsClient;
import com.tencentcloudapi.cls.v20201016.models.AlarmTargetInfo;
import com.tencentcloudapi.cls.v20201016.models.DescribeAlarmsRequest;
import com.tencentcloudapi.cls.v20201016.models.SearchLogRequest;
import dev.lightsout.ops.Ran;
import dev.lightsout.ops.topic.QueryLogTopic;
import dev.lightsout.ops.topic.SetupLogTopic;
import dev.lightsout.standin.Clients;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The questions of {@code ops/log-topic/queries}, put to rows that the function wrote into a topic
 * which {@code scripts/setup-log-topic} made.
 */
class SavedQueriesTest {
  private static final Path HOME = Path.of("").toAbsolutePath();

  private final World world = new World();
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void setUp() {
    variables.put("TENCENT_SECRET_ID", StandIn.SECRET_ID);
    variables.put("TENCENT_SECRET_KEY", StandIn.SECRET_KEY);
    variables.put("TENCENT_REGION", "ap-guangzhou");
    variables.put("LIGHTS_OUT_LOG_REGION", "ap-guangzhou");
    variables.put("LIGHTS_OUT_ENDPOINT", world.cloud().url());
    Ran ran = Ran.of(SetupLogTopic::new, HOME, variables, world.clock(), "");
    String topic =
        ran.out()
            .lines()
            .filter(line -> line.contains("LIGHTS_OUT_LOG_TOPIC="))
            .map(line -> line.replaceAll(".*=", ""))
            .findFirst()
            .orElseThrow(() -> new AssertionError(ran.out() + ran.err()));
    variables.put("LIGHTS_OUT_LOG_TOPIC", topic);
    world.set("LIGHTS_OUT_LOG_TOPIC", topic);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatWasStoppedIsToldTheLatestFirstWithWhoAskedForIt() {
    // given
    stopped("ins-r8hr2upy");
    stopped("ins-5d8a23rs");
    refusedWith("UnauthorizedOperation.PermissionDenied", "ins-00000001");

    // when
    List<JsonObject> rows = ask("stopped-today", "--since", "24h");

    // then
    assertThat(texts(rows, "instanceId")).containsExactly("ins-5d8a23rs", "ins-r8hr2upy");
    assertThat(texts(rows, "eventSource")).containsOnly("nightly");
    assertThat(texts(rows, "eventKind")).containsOnly("timer");
  }

  @Test
  void whatFailedIsCountedByOutcomeAndCodeWithTheLastReason() {
    // given
    refusedWith("UnauthorizedOperation.PermissionDenied", "ins-00000001");
    refusedWith("UnauthorizedOperation.PermissionDenied", "ins-00000002");
    refusedWith("SomethingQuiteNew.OfTomorrow", "ins-00000003");
    refusedWith("MutexOperation.TaskRunning", "ins-00000004");
    world.deliver(world.timer("{\"Action\":\"StopInstances\",\"InstanceId\":\"ins-00000001\"}"));
    stopped("ins-r8hr2upy");

    // when
    List<JsonObject> rows = ask("failures");

    // then
    assertThat(texts(rows, "outcome")).containsExactly("DENIED", "FAILED", "REFUSED");
    assertThat(texts(rows, "total")).containsExactly("2", "1", "1");
    assertThat(texts(rows, "instances")).containsExactly("2", "1", "0");
    assertThat(rows.get(0).get("errorCode").getAsString())
        .isEqualTo("UnauthorizedOperation.PermissionDenied");
    assertThat(rows.get(0).get("lastAdvice").getAsString()).contains("cvm:StopInstances");
    assertThat(rows.get(2).get("lastReason").getAsString()).contains("InstanceId");
  }

  @Test
  void whoMustRenewMfaIsToldWithWhatToDo() {
    // given
    refusedWith("UnauthorizedOperation.MFAExpired", "ins-00000001");
    refusedWith("UnauthorizedOperation.MFAExpired", "ins-00000002");
    stopped("ins-r8hr2upy");

    // when
    List<JsonObject> rows = ask("mfa");

    // then
    assertThat(rows).hasSize(1);
    JsonObject row = rows.get(0);
    assertThat(row.get("function").getAsString()).isEqualTo("lights-out-test");
    assertThat(row.get("instances").getAsLong()).isEqualTo(2);
    assertThat(row.get("errorCode").getAsString()).isEqualTo("UnauthorizedOperation.MFAExpired");
    assertThat(row.get("advice").getAsString()).contains("renew");
    assertThat(row.get("since").getAsString()).isLessThan(row.get("latest").getAsString());
  }

  @Test
  void whatIsStoppedAndStillChargedIsToldByTheLastRowAboutIt() {
    // given
    world.set("LIGHTS_OUT_VERIFY", "PT90S").limit(Duration.ofSeconds(900));
    stopped("ins-r8hr2upy");
    world.cloud().instances().add(StandInInstance.of("ins-00stoppd").state("STOPPED"));
    deliver("ins-00stoppd");
    world.running("ins-00000001");
    world.deliver(
        world.timer(
            "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-00000001\"],"
                + "\"StoppedMode\":\"STOP_CHARGING\"}"));
    // Stopped and charged once, and running since.
    stopped("ins-00000002");
    world.running("ins-00000002");
    world.cloud().faults().next("StopInstances", Fault.error("SomethingQuiteNew.OfTomorrow"));
    deliver("ins-00000002");

    // when
    List<JsonObject> rows = ask("still-charged");

    // then
    assertThat(texts(rows, "instanceId")).containsExactly("ins-00stoppd", "ins-r8hr2upy");
    assertThat(rows.get(1).get("lastReason").getAsString()).startsWith("stopped but still charged");
  }

  @Test
  void coldAndWarmInvocationsAreCountedOnceEachWhateverTheirRows() {
    // given
    world.running("ins-00000001", "ins-00000002", "ins-00000003");
    world.deliver(world.timerFor("ins-00000001", "ins-00000002"), "cold");
    world.deliver(world.timerFor("ins-00000003"), "warm-1");
    world.deliver(world.timerFor("ins-00000003"), "warm-2");

    // when
    List<JsonObject> rows = ask("cold-starts");

    // then
    assertThat(texts(rows, "coldStart")).containsExactly("true", "false");
    assertThat(texts(rows, "invocations")).containsExactly("1", "2");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.get("medianMs").getAsLong())
                    .isNotNegative()
                    .isLessThanOrEqualTo(row.get("longestMs").getAsLong()));
  }

  @Test
  void whatIsUnknownAndWhatIsUnfinishedAreToldUntilALaterRowSaysBetter() {
    // given
    refusedWith("InternalServerError", "ins-00000001");
    refusedWith("MutexOperation.TaskRunning", "ins-00000002");
    assertThat(texts(ask("unfinished"), "instanceId"))
        .containsExactly("ins-00000002", "ins-00000001");

    // when
    world.cloud().faults().clear();
    stopped("ins-00000002");

    // then
    assertThat(texts(ask("unknown"), "instanceId")).containsExactly("ins-00000001");
    assertThat(texts(ask("unfinished"), "instanceId")).containsExactly("ins-00000001");
    assertThat(texts(ask("unfinished"), "lastOutcome")).containsExactly("UNKNOWN");
  }

  @Test
  void whatARailHeldBackIsToldWithTheRail() {
    // given
    world
        .cloud()
        .instances()
        .add(StandInInstance.of("ins-00000001").tag("lights-out:keep", "true"));
    deliver("ins-00000001");
    world.pass(Duration.ofSeconds(1));
    deliver("ins-00000001");

    // when
    List<JsonObject> rows = ask("held-back");

    // then
    assertThat(texts(rows, "total")).containsExactly("2");
    assertThat(rows.get(0).get("lastReason").getAsString()).contains("lights-out:keep");
  }

  @Test
  void anOrderThatNobodyCouldReadWasHeldBackByNoRail() {
    // given
    world.set("LIGHTS_OUT_REGIONS", "ap-shanghai");
    world.deliver("{\"Action\":\"StopInstances\",\"InstanceId\":\"ins-00000001\"}");
    deliver("ins-00000001");
    assertThat(texts(ask("outcomes"), "total")).containsExactly("2");

    // then
    assertThat(texts(ask("held-back"), "instanceId")).containsExactly("ins-00000001");
  }

  @Test
  void whatIsStoppedOftenComesFirstAndOutcomesAreCounted() {
    // given
    stopped("ins-00000001");
    stopped("ins-00000002");
    stopped("ins-00000002");
    refusedWith("UnauthorizedOperation.PermissionDenied", "ins-00000001");

    // then
    assertThat(texts(ask("most-stopped"), "instanceId"))
        .containsExactly("ins-00000002", "ins-00000001");
    assertThat(texts(ask("most-stopped"), "stops")).containsExactly("2", "1");
    assertThat(texts(ask("outcomes"), "outcome")).containsExactly("STOP_REQUESTED", "DENIED");
    assertThat(texts(ask("outcomes"), "total")).containsExactly("3", "1");
    assertThat(texts(ask("outcomes"), "instances")).containsExactly("2", "1");
  }

  @Test
  void theAlarmCountsWhatFailedAndNothingElse() throws Exception {
    // given
    stopped("ins-r8hr2upy");
    refusedWith("MutexOperation.TaskRunning", "ins-5d8a23rs");
    assertThat(alarm()).isEmpty();

    // when
    refusedWith("UnauthorizedOperation.MFAExpired", "ins-00000001");
    refusedWith("RequestLimitExceeded", "ins-00000002");

    // then
    List<JsonObject> rows = alarm();
    assertThat(texts(rows, "outcome")).containsExactly("THROTTLED", "MFA_REQUIRED");
    assertThat(texts(rows, "instanceId")).containsExactly("ins-00000002", "ins-00000001");
    assertThat(rows.get(1).get("advice").getAsString()).contains("renew");
    assertThat(message())
        .allSatisfy(key -> assertThat(rows).allSatisfy(row -> assertThat(row.has(key)).isTrue()));
  }

  @Test
  void anAnswerIsATableForPeople() {
    // given
    stopped("ins-r8hr2upy");

    // when
    Ran ran = query("most-stopped", "--zone", "Asia/Shanghai");

    // then
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().toList())
        .startsWith("Which instances are stopped most often?", "哪些实例被关机的次数最多？", "")
        .anyMatch(line -> line.matches("  region +instanceId +name +stops +latest"))
        .anyMatch(line -> line.matches("  ap-guangzhou +ins-r8hr2upy +unnamed +1 +20\\S+Z"))
        .last()
        .asString()
        .matches("1 row, from \\S+ \\S+ \\+08:00 to \\S+ \\S+ \\+08:00");
  }

  @Test
  void whereThereIsNothingItSaysSo() {
    assertThat(query("mfa").out()).contains("\nNothing, from ");
  }

  @Test
  void everyQueryIsListedAndAnswered() {
    // given
    stopped("ins-r8hr2upy");

    // when
    List<String> names =
        query().out().lines().map(String::strip).map(line -> line.split(" ")[0]).toList();

    // then
    assertThat(names).contains("stopped-today", "failures", "mfa", "still-charged", "cold-starts");
    names.stream()
        .filter(name -> name.matches("[a-z-]+"))
        .forEach(name -> assertThat(query(name).exit()).as(name).isZero());
  }

  @Test
  void theIndexHasTheKeysOfARowAndNoOther() throws IOException {
    // given
    Set<String> indexed = indexed();

    // then
    assertThat(
            names(
                Path.of("src/main/java/dev/lightsout/report/Row.java"), "put\\w*\\(\\s*\"(\\w+)\""))
        .containsExactlyInAnyOrderElementsOf(indexed);
    assertThat(names(keysOf(Files.readString(Path.of("docs/rows.md"))), "`(\\w+)`"))
        .containsExactlyInAnyOrderElementsOf(indexed);
  }

  /** The first cells of the page's table of keys. */
  private static String keysOf(String page) {
    return page.substring(page.indexOf("## The keys of a row"), page.indexOf("## The answer"))
        .lines()
        .filter(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[1])
        .collect(Collectors.joining());
  }

  private void stopped(String id) {
    world.running(id);
    deliver(id);
    world.pass(Duration.ofSeconds(1));
  }

  /** A stop that is answered by that error, as often as it is sent. */
  private void refusedWith(String code, String id) {
    world.running(id);
    world.cloud().faults().always("StopInstances", Fault.error(code));
    deliver(id);
    world.cloud().faults().clear();
    world.pass(Duration.ofSeconds(1));
  }

  private void deliver(String id) {
    world.deliver(world.timerFor(id));
  }

  private Ran query(String... words) {
    return Ran.of(QueryLogTopic::new, HOME, variables, world.clock(), "", words);
  }

  private List<JsonObject> ask(String... words) {
    Ran ran = query(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    return ran.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private static List<String> texts(List<JsonObject> rows, String key) {
    return rows.stream().map(row -> row.get(key).getAsString()).toList();
  }

  /** What the alarm's statement finds, asked by the official client over the alarm's own time. */
  private List<JsonObject> alarm() throws Exception {
    ClsClient cls = Clients.cls(world.cloud());
    AlarmTargetInfo target =
        cls.DescribeAlarms(new DescribeAlarmsRequest()).getAlarms()[0].getAlarmTargets()[0];
    long now = world.clock().millis();
    SearchLogRequest request = new SearchLogRequest();
    request.setTopicId(target.getTopicId());
    request.setQueryString(target.getQuery());
    request.setFrom(now + target.getStartTimeOffset() * 60_000);
    request.setTo(now + target.getEndTimeOffset() * 60_000 + 1);
    request.setUseNewAnalysis(true);
    return Stream.of(cls.SearchLog(request).getAnalysisRecords())
        .map(it -> JsonParser.parseString(it).getAsJsonObject())
        .toList();
  }

  /** The columns that the alarm's message names. */
  private static Set<String> message() throws IOException {
    String alarm = Files.readString(Path.of("ops/log-topic/alarm.json"));
    return names(alarm.substring(alarm.indexOf("{{range")), "\\{\\{\\.(\\w+)\\}\\}");
  }

  private static Set<String> indexed() throws IOException {
    return names(Path.of("ops/log-topic/report-index.json"), "\"Key\": \"(\\w+)\"");
  }

  private static Set<String> names(Path file, String pattern) throws IOException {
    return names(Files.readString(file), pattern);
  }

  private static Set<String> names(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }
}
