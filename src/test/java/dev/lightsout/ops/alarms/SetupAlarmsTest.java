package dev.lightsout.ops.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.ops.Ran;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupAlarmsTest {
  private static final String CALLBACK = "SCF:gz/default/lights-out-dev/$LATEST";
  private static final String IDLE_CPU = "lights-out-dev-idle-cpu";

  @TempDir Path home;
  private Wired wired;

  @BeforeEach
  void open() {
    wired = new Wired(home);
  }

  @AfterEach
  void close() {
    wired.close();
  }

  /** Made, and the answer is lost: the name finds it, since nobody has its id. */
  @ParameterizedTest
  @ValueSource(strings = {"CreateAlarmNotice", "CreateAlarmPolicy"})
  void whatWasMadeWithoutAnAnswerIsFoundByTheNextRun(String action) {
    // given
    wired.cloud().faults().next(action, Fault.reset().afterActing());

    // when
    Ran lost = wired.run();
    Ran again = wired.run();

    // then
    assertThat(lost.exit()).isOne();
    assertThat(lost.err()).contains(action + ": no answer", "Run this again");
    assertThat(again.exit()).isZero();
    assertThat(wired.cloud().requests(action)).hasSize(1);
  }

  @Test
  void theNoticeCallsTheFunctionAndTheSamplePolicyHasIt() {
    // when
    Ran ran = wired.run();

    // then
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    JsonObject notice = notice();
    assertThat(url(notice)).isEqualTo(CALLBACK);
    assertThat(notice.get("NoticeType").getAsString()).isEqualTo("ALARM");
    assertThat(notice.getAsJsonArray("PolicyIds")).hasSize(1);
    assertThat(ran.out()).contains(CALLBACK, notice.get("Id").getAsString());
  }

  @Test
  void aSamplePolicyIsMadeDisabledAndWatchesNothing() {
    // given
    wired.cloud().instances().running("ins-r8hr2upy");

    // when
    wired.run();

    // then
    JsonObject policy = wired.cloud().alarms().policies().get(0);
    assertThat(policy.get("Enable").getAsInt()).isZero();
    assertThat(wired.cloud().alarms().fire(wired.policy(IDLE_CPU), "ins-r8hr2upy")).isEmpty();
  }

  @Test
  void aSecondRunOnlyLooks() {
    // given
    wired.run();

    // when
    Ran again = wired.run();

    // then
    assertThat(wired.asked())
        .containsExactly("DescribeAlarmMetrics", "DescribeAlarmNotices", "DescribeAlarmPolicies");
    assertThat(again.out()).contains("unchanged").doesNotContain("created");
  }

  @Test
  void aDryRunOnlyLooks() {
    // when
    Ran ran = wired.run("--dry-run", "--write", "--watch", "ins-r8hr2upy");

    // then
    assertThat(wired.asked()).allMatch(it -> it.startsWith("Describe"));
    assertThat(ran.out()).contains("would create");
    assertThat(home.resolve(".env.dev")).doesNotExist();
  }

  @Test
  void whatDiffersIsPutRightAndWhatOthersAddedIsKept() {
    // given
    wired.run();
    wired.run("--function", "other");
    assertThat(url(notice())).isEqualTo("SCF:gz/default/other/$LATEST");
    JsonObject added =
        JsonParser.parseString("{'UserNotices':[{'UserIds':[1]}]}").getAsJsonObject();
    wired.cloud().alarms().changeNotice(notice().get("Id").getAsString(), added);

    // when
    Ran ran = wired.run();

    // then
    assertThat(url(notice())).isEqualTo(CALLBACK);
    assertThat(ran.out()).contains("updated", "URLNotices[0].URL");
    assertThat(wired.cloud().alarms().notices()).hasSize(1);
    assertThat(notice().get("UserNotices")).isEqualTo(added.get("UserNotices"));
    assertThat(cloudRequest("ModifyAlarmNotice").has("UserNotices")).isTrue();
  }

  @Test
  void anAlarmThatMayNotLastAsLongFiresSoonerAndThatIsSaid() {
    // when
    Ran ran = wired.run();

    // then
    assertThat(continuePeriod()).isEqualTo(5);
    assertThat(ran.out()).contains("fires after 25 minutes, not 60");
  }

  @Test
  void anAlarmThatMayLastAnHourDoes() {
    // given
    wired.cloud().alarms().metrics().set("cvm_device", List.of("CpuUsage"), List.of(1, 5, 12, 30));

    // when
    Ran ran = wired.run();

    // then
    assertThat(continuePeriod()).isEqualTo(12);
    assertThat(ran.out()).doesNotContain("fires after");
  }

  @Test
  void aMetricThatTheApiDoesNotKnowIsRefusedAndTheOthersAreNamed() {
    // given
    wired
        .cloud()
        .alarms()
        .metrics()
        .set("hyper_application_inventor_gpu_alarm", List.of("HaiGpuUsage"), List.of(1));

    // when
    Ran ran = wired.run("--sample", "idle-gpu");

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no metric GpuUtil; there are HaiGpuUsage");
    assertThat(wired.asked()).containsExactly("DescribeAlarmMetrics");
  }

  @Test
  void aPolicyOfOnesOwnGetsTheNoticeBesideThoseItHas() {
    // given
    String theirs = wired.cloud().alarms().notice("on call", "https://pager.example/");
    String own = wired.cloud().alarms().policy("mine", "cvm_device", theirs);

    // when
    Ran ran = wired.run("--policy", own);
    Ran again = wired.run("--policy", own);

    // then
    assertThat(ran.exit()).isZero();
    assertThat(noticesOf(own)).hasSize(2).startsWith(theirs);
    assertThat(wired.cloud().alarms().policies()).hasSize(1);
    assertThat(ran.out()).contains("LIGHTS_OUT_ALARM_POLICIES=" + own).doesNotContain("sample");
    assertThat(again.out()).contains("unchanged     bound policy");
    assertThat(wired.asked()).containsExactly("DescribeAlarmPolicy", "DescribeAlarmNotices");
  }

  @Test
  void theAllowListIsWrittenIntoTheFileOfTheStage() throws IOException {
    // given
    Files.writeString(
        home.resolve(".env.dev"), "# keys\nLIGHTS_OUT_ALARM_POLICIES=policy-n4exeh88\n");

    // when
    Ran ran = wired.run("--write");

    // then
    assertThat(home.resolve(".env.dev"))
        .hasContent("# keys\nLIGHTS_OUT_ALARM_POLICIES=policy-n4exeh88," + wired.policy(IDLE_CPU));
    assertThat(ran.out()).contains("Written to .env.dev", "serverless.yml");
  }

  @Test
  void withoutAnAllowListOneIsWarned() {
    assertThat(wired.run().out()).contains("it is empty, so any alarm may stop");
  }

  @Test
  void aPolicyIsNotSwitchedOnBeforeTheFunctionObeysItAlone() {
    // given
    wired.run();

    // when
    Ran ran = wired.run("--enable");

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("is empty, so any alarm may stop", wired.policy(IDLE_CPU));
    assertThat(wired.asked()).allMatch(it -> it.startsWith("Describe"));
  }

  @Test
  void onceSwitchedOnItStaysOn() {
    // given
    wired.run();
    wired.set("LIGHTS_OUT_ALARM_POLICIES", wired.policy(IDLE_CPU));

    // when
    wired.run("--enable");
    Ran later = wired.run();

    // then
    assertThat(wired.cloud().alarms().policies().get(0).get("Enable").getAsInt()).isOne();
    assertThat(later.out()).contains("unchanged").doesNotContain("updated");
  }

  @Test
  void removalTakesWhatItMadeAndNothingElse() {
    // given
    wired.run();
    String own = wired.cloud().alarms().policy("lights-out-dev-idle-cpu-mine", "cvm_device");
    wired.run("--policy", own, "--sample", "idle-cpu", "--sample", "idle-gpu");
    assertThat(noticesOf(own)).hasSize(1);

    // when
    Ran ran = wired.run("--remove");
    List<String> asked = wired.asked();
    wired.run("--remove");

    // then
    assertThat(ran.exit()).isZero();
    assertThat(wired.cloud().alarms().notices()).isEmpty();
    assertThat(wired.cloud().alarms().policies())
        .extracting(it -> it.get("PolicyId").getAsString())
        .containsExactly(own);
    assertThat(noticesOf(own)).isEmpty();
    assertThat(asked).contains("DeleteAlarmNotices", "DeleteAlarmPolicy");
    assertThat(wired.asked()).allMatch(it -> it.startsWith("Describe"));
  }

  @Test
  void thePasswordOfTheWebhookIsNeverShown() {
    // given
    wired
        .set("LIGHTS_OUT_WEBHOOK_USER", "monitor")
        .set("LIGHTS_OUT_WEBHOOK_PASSWORD", "correct horse:battery");
    wired.run();

    // when
    Ran made = wired.run("--webhook", "https://1-a.gz.tencentscf.com");
    wired.set("LIGHTS_OUT_WEBHOOK_PASSWORD", "another-password");
    Ran changed = wired.run("--webhook", "https://1-a.gz.tencentscf.com");
    wired
        .cloud()
        .faults()
        .next(
            "ModifyAlarmNotice",
            Fault.error(
                "InvalidParameterValue", "https://monitor:third-password@1-a.gz.tencentscf.com"));
    wired.set("LIGHTS_OUT_WEBHOOK_PASSWORD", "third-password");
    Ran refused = wired.run("--webhook", "https://1-a.gz.tencentscf.com");

    // then
    assertThat(made.out()).contains("https://monitor:…@1-a.gz.tencentscf.com");
    assertThat(changed.out()).contains("another password");
    assertThat(url(notice())).isEqualTo("https://monitor:another-password@1-a.gz.tencentscf.com");
    assertThat(refused.exit()).isOne();
    assertThat(refused.err()).contains("https://monitor:…@1-a.gz.tencentscf.com");
    assertThat(made + " " + changed + " " + refused)
        .doesNotContain("correct", "another-password", "third-password");
  }

  @ParameterizedTest
  @CsvSource({
    "--webhook, http://x.tencentscf.com, expected the function's URL",
    "--webhook, https://u:p@x.tencentscf.com, expected the function's URL",
    "--webhook, https://x.tencentscf.com, set LIGHTS_OUT_WEBHOOK_USER",
    "--policy, n4exeh88, expected an id such as policy-n4exeh88",
    "--sample, ../notice, 'expected one of idle-cpu, idle-gpu'",
    "--watch, r8hr2upy, expected an id such as ins-r8hr2upy",
    "--watch, hai-dunyfddn, no --sample of this run watches HAI",
    "--function, a/b, '\"a/b\": expected the name of a function'",
    "--polcy, x, Unknown option"
  })
  void badUsageIsSaidAndNothingIsDone(String option, String value, String message) {
    // when
    Ran ran = wired.run(option, value);

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(wired.asked()).allMatch(it -> it.startsWith("Describe"));
  }

  @Test
  void aRegionWhoseShortCodeNobodyKnowsNeedsTheWebhook() {
    // when
    Ran ran = wired.set("TENCENT_REGION", "me-saudi-arabia").run();

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("TENCENT_REGION me-saudi-arabia", "--webhook");
  }

  @Test
  void aPolicyIsFoundBehindAPageOfOthersWithItsNameInTheirs() {
    // given
    for (int i = 0; i < 120; i++) {
      wired.cloud().alarms().policy(IDLE_CPU + "-" + i, "cvm_device");
      wired.cloud().alarms().notice("lights-out-dev-" + i, "https://pager.example/");
    }
    wired.run();

    // when
    Ran again = wired.run();

    // then
    assertThat(again.out()).contains("unchanged").doesNotContain("created", "updated");
  }

  @Test
  void aRegionWithoutAShortCodeIsNoObstacleToRemoval() {
    assertThat(wired.set("TENCENT_REGION", "me-saudi-arabia").run("--remove").exit()).isZero();
  }

  @Test
  void aThresholdThatTheFileHasChangedIsPutRight() throws IOException {
    // given
    wired.run();
    Path file = home.resolve("ops/alarms/policies/idle-cpu.json");
    Files.writeString(file, Files.readString(file).replace("\"Value\": \"5\"", "\"Value\": \"3\""));

    // when
    Ran ran = wired.run();

    // then
    assertThat(ran.out()).contains("Condition.Rules[0].Value: \"5\" → \"3\"");
    assertThat(wired.asked()).endsWith("ModifyAlarmPolicyCondition");
    assertThat(wired.cloud().alarms().policies().get(0).getAsJsonArray("NoticeIds")).hasSize(1);
  }

  @Test
  void anAnswerThatLeavesOutWhatIsEmptyIsRead() {
    // given
    wired.run();
    JsonObject empty = new JsonObject();
    empty.add("URLNotices", JsonNull.INSTANCE);
    wired.cloud().alarms().changeNotice(notice().get("Id").getAsString(), empty);

    // when
    Ran ran = wired.run();

    // then
    assertThat(ran.exit()).isZero();
    assertThat(url(notice())).isEqualTo(CALLBACK);
  }

  private JsonObject cloudRequest(String action) {
    List<Request> sent = wired.cloud().requests(action);
    return sent.get(sent.size() - 1).parameters();
  }

  private JsonObject notice() {
    return wired.cloud().alarms().notices().get(0);
  }

  private static String url(JsonObject notice) {
    return notice.getAsJsonArray("URLNotices").get(0).getAsJsonObject().get("URL").getAsString();
  }

  private int continuePeriod() {
    return wired
        .cloud()
        .alarms()
        .policies()
        .get(0)
        .getAsJsonObject("Condition")
        .getAsJsonArray("Rules")
        .get(0)
        .getAsJsonObject()
        .get("ContinuePeriod")
        .getAsInt();
  }

  private List<String> noticesOf(String policyId) {
    return wired.cloud().alarms().policies().stream()
        .filter(it -> it.get("PolicyId").getAsString().equals(policyId))
        .flatMap(it -> it.getAsJsonArray("NoticeIds").asList().stream())
        .map(it -> it.getAsString())
        .toList();
  }
}
