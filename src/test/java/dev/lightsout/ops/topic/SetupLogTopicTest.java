package dev.lightsout.ops.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.cls.v20201016.ClsClient;
import com.tencentcloudapi.cls.v20201016.models.AlarmInfo;
import com.tencentcloudapi.cls.v20201016.models.AlarmNotice;
import com.tencentcloudapi.cls.v20201016.models.CreateLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeAlarmNoticesRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeAlarmsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeLogsetsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeTopicsRequest;
import com.tencentcloudapi.cls.v20201016.models.KeyValueInfo;
import com.tencentcloudapi.cls.v20201016.models.ModifyIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.ModifyTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.RuleInfo;
import com.tencentcloudapi.cls.v20201016.models.TopicInfo;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import dev.lightsout.ops.Ran;
import dev.lightsout.standin.Clients;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupLogTopicTest {
  private final StandIn cloud = StandIn.start();
  private final ClsClient cls = Clients.cls(cloud);
  private final Map<String, String> shell = new HashMap<>();

  @TempDir Path home;

  @BeforeEach
  void copyTheFiles() throws IOException {
    Path files = Files.createDirectories(home.resolve("ops/log-topic"));
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("ops/log-topic"), "*.json")) {
      for (Path file : all) {
        Files.copy(file, files.resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  /** Made, and the answer is lost: the name finds it, since nobody has its id. */
  @ParameterizedTest
  @ValueSource(strings = {"CreateLogset", "CreateTopic", "CreateIndex", "CreateAlarm"})
  void whatWasMadeWithoutAnAnswerIsFoundByTheNextRun(String action) {
    // given
    cloud.faults().next(action, Fault.reset().afterActing());

    // when
    Ran lost = run();
    Ran again = run();

    // then
    assertThat(lost.exit()).isOne();
    assertThat(lost.err()).contains(action + ": no answer", "Run this again");
    assertThat(again.exit()).isZero();
    assertThat(cloud.requests(action)).hasSize(action.matches("CreateLogset|CreateAlarm") ? 1 : 2);
  }

  @Test
  void aFirstRunMakesAllOfIt() throws Exception {
    // when
    Ran ran = run();

    // then
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(made(ran, "created"))
        .containsExactly(
            "logset lights-out-dev",
            "log topic lights-out-dev-report",
            "index lights-out-dev-report",
            "log topic lights-out-dev-function",
            "index lights-out-dev-function",
            "alarm lights-out-dev-failures");
    TopicInfo report = topic("lights-out-dev-report");
    assertThat(report.getPeriod()).isEqualTo(90);
    assertThat(report.getStorageType()).isEqualTo("hot");
    assertThat(report.getIndex()).isTrue();
    assertThat(topic("lights-out-dev-function").getPeriod()).isEqualTo(30);
    assertThat(ran.out())
        .contains("  LIGHTS_OUT_LOG_TOPIC=" + report.getTopicId())
        .contains("  LIGHTS_OUT_LOG_REGION=ap-guangzhou")
        .contains("  SCF_LOGSET_ID=" + report.getLogsetId())
        .contains("  SCF_LOG_TOPIC_ID=" + topic("lights-out-dev-function").getTopicId());
  }

  @Test
  void aSecondRunChangesNothing() {
    // given
    run("--notify-user", "1137546", "--notify-url", "https://example.com/alarms");
    int before = cloud.requests().size();

    // when
    Ran again = run("--notify-user", "1137546", "--notify-url", "https://example.com/alarms");
    Ran withoutReceivers = run();

    // then
    assertThat(made(again, "unchanged")).hasSize(7);
    assertThat(made(withoutReceivers, "unchanged")).hasSize(6);
    assertThat(cloud.requests().stream().skip(before).map(Request::action))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("Describe"));
  }

  @Test
  void aDryRunOnlyReads() {
    // when
    Ran ran = run("--dry-run", "--write", "--notify-user", "1137546");

    // then
    assertThat(ran.exit()).isZero();
    assertThat(made(ran, "would create")).hasSize(7);
    assertThat(cloud.requests().stream().map(Request::action))
        .allMatch(it -> it.startsWith("Describe"));
    assertThat(home.resolve(".env.dev")).doesNotExist();
  }

  @Test
  void whatSomebodyChangedIsPutRight() throws Exception {
    // given
    run();
    ModifyTopicRequest shorter = new ModifyTopicRequest();
    shorter.setTopicId(topic("lights-out-dev-report").getTopicId());
    shorter.setPeriod(7L);
    cls.ModifyTopic(shorter);

    // when
    Ran dry = run("--dry-run");
    Ran ran = run();

    // then
    assertThat(made(dry, "would update")).containsExactly("log topic lights-out-dev-report");
    assertThat(dry.out()).contains("Period: 7 → 90");
    assertThat(made(ran, "updated")).containsExactly("log topic lights-out-dev-report");
    assertThat(topic("lights-out-dev-report").getPeriod()).isEqualTo(90);
    assertThat(made(run(), "unchanged")).hasSize(6);
  }

  @Test
  void rowsThatAreKeptLongerStaySo() throws Exception {
    // given
    run();
    ModifyTopicRequest longer = new ModifyTopicRequest();
    longer.setTopicId(topic("lights-out-dev-report").getTopicId());
    longer.setPeriod(365L);
    longer.setDescribes("ours");
    cls.ModifyTopic(longer);

    // when
    Ran ran = run();

    // then
    assertThat(ran.out()).contains("Describes: \"ours\" → ").doesNotContain("Period");
    assertThat(topic("lights-out-dev-report").getPeriod()).isEqualTo(365);
  }

  @Test
  void anIndexInAnotherOrderAndWithMoreKeysIsNotChanged() throws Exception {
    // given
    run();
    RuleInfo rule = index();
    List<KeyValueInfo> keys = new ArrayList<>(Arrays.asList(rule.getKeyValue().getKeyValues()));
    KeyValueInfo more =
        KeyValueInfo.fromJsonString(
            "{\"Key\":\"ours\",\"Value\":{\"Type\":\"long\",\"SqlFlag\":true}}",
            KeyValueInfo.class);
    keys.add(more);
    Collections.reverse(keys);
    modify(rule, keys);

    // then
    assertThat(made(run(), "unchanged")).hasSize(6);

    // when
    keys.removeIf(it -> it.getKey().equals("advice"));
    modify(rule, keys);
    Ran ran = run();

    // then
    assertThat(made(ran, "updated")).containsExactly("index lights-out-dev-report");
    assertThat(ran.out()).contains("key advice: missing");
    assertThat(index().getKeyValue().getKeyValues())
        .extracting(KeyValueInfo::getKey)
        .contains("advice", "ours");
  }

  @Test
  void theNextRunCompletesWhatFailedMidway() {
    // given
    cloud.faults().next("CreateIndex", Fault.error("InternalError"));

    // when
    Ran failed = run();
    Ran next = run();

    // then
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err()).startsWith("setup-log-topic: CLS CreateIndex: InternalError");
    assertThat(made(failed, "created")).hasSize(2);
    assertThat(made(next, "unchanged")).hasSize(2);
    assertThat(made(next, "created")).hasSize(4);
  }

  @Test
  void aTopicThatIsBeingMadeIsWaitedFor() {
    // given
    cloud.faults().next("CreateIndex", Fault.error("FailedOperation.TopicCreating"));

    // when
    Ran ran = run();

    // then
    assertThat(ran.exit()).isZero();
    assertThat(made(ran, "created")).hasSize(6);
  }

  @Test
  void aTopicOfALongerNameIsAnother() throws Exception {
    // given
    CreateLogsetRequest other = new CreateLogsetRequest();
    other.setLogsetName("lights-out-dev-2");
    cls.CreateLogset(other);

    // when
    Ran ran = run();

    // then
    assertThat(made(ran, "created")).contains("logset lights-out-dev");
    assertThat(cls.DescribeLogsets(new DescribeLogsetsRequest()).getTotalCount()).isEqualTo(2);
  }

  @Test
  void theAlarmTellsThoseWhoAreNamed() throws Exception {
    // when
    run("--notify-user", "1137546", "--notify-user", "2", "--notify-url", "https://example.com/a");

    // then
    AlarmNotice notice =
        cls.DescribeAlarmNotices(new DescribeAlarmNoticesRequest()).getAlarmNotices()[0];
    assertThat(notice.getNoticeReceivers()[0].getReceiverIds()).containsExactly(1137546L, 2L);
    assertThat(notice.getWebCallbacks()[0].getUrl()).isEqualTo("https://example.com/a");
    AlarmInfo alarm = cls.DescribeAlarms(new DescribeAlarmsRequest()).getAlarms()[0];
    assertThat(alarm.getAlarmNoticeIds()).containsExactly(notice.getAlarmNoticeId());
    assertThat(alarm.getAlarmTargets()[0].getTopicId())
        .isEqualTo(topic("lights-out-dev-report").getTopicId());
  }

  @Test
  void anAlarmThatToldNobodyTellsWhoIsNamedLater() throws Exception {
    // given
    run();

    // when
    Ran ran = run("--notify-user", "1137546");

    // then
    assertThat(made(ran, "created")).containsExactly("alarm notice lights-out-dev");
    assertThat(made(ran, "updated")).containsExactly("alarm lights-out-dev-failures");
    assertThat(cls.DescribeAlarms(new DescribeAlarmsRequest()).getAlarms()[0].getAlarmNoticeIds())
        .hasSize(1);
  }

  @Test
  void theIdsAreWrittenAndAllElseStays() throws Exception {
    // given
    String before =
        "# mine\nLIGHTS_OUT_LOG_TOPIC='old'\r\nOTHER=\"x y\"\n# SCF_LOGSET_ID=no\nSCF_ROLE=R";
    Files.writeString(home.resolve(".env.dev"), before);

    // when
    Ran ran = run("--write");

    // then
    TopicInfo report = topic("lights-out-dev-report");
    assertThat(ran.out()).contains("They are in .env.dev now.");
    assertThat(Files.readString(home.resolve(".env.dev")))
        .isEqualTo(
            "# mine\nLIGHTS_OUT_LOG_TOPIC="
                + report.getTopicId()
                + "\r\nOTHER=\"x y\"\n# SCF_LOGSET_ID=no\nSCF_ROLE=R\nSCF_LOGSET_ID="
                + report.getLogsetId()
                + "\nSCF_LOG_TOPIC_ID="
                + topic("lights-out-dev-function").getTopicId()
                + "\nLIGHTS_OUT_LOG_REGION=ap-guangzhou\n");
    assertThat(run("--write").out()).contains(".env.dev has them already.");
  }

  @Test
  void withoutAFileOfTheStageOneIsMadeOfTheIdsAlone() throws Exception {
    // when
    run("--write", "--stage", "prod");

    // then
    assertThat(Files.readAllLines(home.resolve(".env.prod")))
        .hasSize(4)
        .contains("LIGHTS_OUT_LOG_TOPIC=" + topic("lights-out-prod-report").getTopicId());
  }

  @Test
  void whatTheShellHasInsteadOfTheIdsIsNamed() {
    // given
    shell.put("LIGHTS_OUT_LOG_TOPIC", "66666666-7777-8888-9999-000000000000");

    // then
    assertThat(run().out())
        .contains(
            "The shell has LIGHTS_OUT_LOG_TOPIC=66666666-7777-8888-9999-000000000000, which wins");
  }

  @Test
  void whatIsRemovedLeavesNothing() throws Exception {
    // given
    run("--notify-user", "1137546");

    // when
    Ran dry = run("--remove", "--dry-run");
    Ran ran = runWith("dev\n", "--remove");

    // then
    assertThat(made(dry, "would remove")).hasSize(7);
    assertThat(ran.exit()).isZero();
    assertThat(made(ran, "removed")).hasSize(7);
    assertThat(cls.DescribeLogsets(new DescribeLogsetsRequest()).getTotalCount()).isZero();
    assertThat(cls.DescribeAlarmNotices(new DescribeAlarmNoticesRequest()).getTotalCount())
        .isZero();
    assertThat(made(run("--remove", "--yes"), "not there")).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "yes\n", "de\n"})
  void nothingIsRemovedUnlessTheStageIsNamed(String answer) throws Exception {
    // given
    run();

    // when
    Ran ran = runWith(answer, "--remove");

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("setup-log-topic: nothing was removed\n");
    assertThat(cls.DescribeTopics(new DescribeTopicsRequest()).getTotalCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--stage=Dev; --stage takes small letters, digits and -, not \"Dev\"",
        "--region=gz; a region is such as ap-guangzhou, not \"gz\"",
        "--notify-user=me; --notify-user takes a Uid, a number such as 1137546, not \"me\"",
        "--notify-url=example.com; --notify-url takes a URL such as https://example.com/alarms",
        "--notify; Unknown option: '--notify'"
      })
  void badUsageIsSaidAndNothingIsCalled(String option, String complaint) {
    // when
    Ran ran = run(option);

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(complaint);
    assertThat(cloud.requests()).isEmpty();
  }

  private Ran run(String... words) {
    return runWith("", words);
  }

  private Ran runWith(String stdin, String... words) {
    shell.put("TENCENT_SECRET_ID", StandIn.SECRET_ID);
    shell.put("TENCENT_SECRET_KEY", StandIn.SECRET_KEY);
    shell.put("TENCENT_REGION", "ap-guangzhou");
    shell.put("LIGHTS_OUT_ENDPOINT", cloud.url());
    return Ran.of(SetupLogTopic::new, home, shell, Clock.systemUTC(), stdin, words);
  }

  /** What was done so, in order: kind and name. */
  private static List<String> made(Ran ran, String what) {
    return ran.out()
        .lines()
        .map(line -> line.split("  +"))
        .filter(cells -> cells.length > 2 && cells[1].equals(what))
        .map(cells -> (cells[2] + " " + cells[3]).strip())
        .toList();
  }

  private TopicInfo topic(String name) throws TencentCloudSDKException {
    return Arrays.stream(cls.DescribeTopics(new DescribeTopicsRequest()).getTopics())
        .filter(it -> it.getTopicName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private RuleInfo index() throws TencentCloudSDKException {
    DescribeIndexRequest request = new DescribeIndexRequest();
    request.setTopicId(topic("lights-out-dev-report").getTopicId());
    return cls.DescribeIndex(request).getRule();
  }

  private void modify(RuleInfo rule, List<KeyValueInfo> keys) throws TencentCloudSDKException {
    rule.getKeyValue().setKeyValues(keys.toArray(KeyValueInfo[]::new));
    ModifyIndexRequest request = new ModifyIndexRequest();
    request.setTopicId(topic("lights-out-dev-report").getTopicId());
    request.setRule(rule);
    cls.ModifyIndex(request);
  }
}
