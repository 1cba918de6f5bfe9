package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Ran;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.LogIndex;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, with a stand-in in the place of the live cloud, in a time that passes at once. */
class SmokeTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String HAI = "hai-dunyfddn";
  private static final String TOPIC = "66666666-7777-8888-9999-000000000001";
  private static final String ID = "AKIDliveLiveLiveLiveLiveLive";
  private static final String KEY = "live-secret-key-of-nobody";
  private static final String TOKEN = "live-token-of-nobody";

  @TempDir Path home;

  private final PassingTime time = new PassingTime(Instant.parse("2026-01-05T02:00:00Z"));
  private final StandIn cloud =
      StandIn.builder()
          .clock(time)
          .stopping(Duration.ofSeconds(25))
          .anyTopic(false)
          .secret(ID, KEY, TOKEN)
          .start();
  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "TENCENT_SECRET_ID", ID,
              "TENCENT_SECRET_KEY", KEY,
              "TENCENT_TOKEN", TOKEN,
              "LIGHTS_OUT_ENDPOINT", cloud.url()));
  private String said = "";
  private String complaint = "";
  private String typed = "";
  private boolean isTerminal;

  @AfterEach
  void close() {
    cloud.close();
  }

  private int smoke(String... words) {
    List<String> all = new ArrayList<>(List.of("--region", "ap-guangzhou"));
    all.addAll(List.of(words));
    Ran ran =
        Ran.of(
            shell -> new Smoke(shell, isTerminal),
            home,
            variables,
            time,
            time::sleep,
            typed,
            all.toArray(String[]::new));
    said += ran.out();
    complaint += ran.err();
    return ran.exit();
  }

  private String said() {
    return said;
  }

  private String complaint() {
    return complaint;
  }

  private String report(String id) throws IOException {
    return Files.readString(home.resolve("target/smoke-" + id + ".md"));
  }

  /** The requests that name the instance and might stop it. */
  private List<Request> stopsOf(String id) {
    return cloud.requests().stream()
        .filter(it -> it.action().startsWith("Stop"))
        .filter(it -> it.parameters().toString().contains(id))
        .toList();
  }

  private void running(String id) {
    cloud.instances().add(StandInInstance.of(id).name("sample-1").tag("env", "dev"));
  }

  @Test
  void withoutConsentNothingNamesTheInstanceInAStop() {
    // given
    running(CVM);

    // when
    int code = smoke("--instance", CVM);

    // then
    assertThat(said()).contains("same       cvm-stop-unknown").doesNotContain("DIFFERENT");
    assertThat(code).isZero();
    assertThat(stopsOf(CVM)).isEmpty();
    assertThat(cloud.instances().get(CVM).state()).isEqualTo("RUNNING");
  }

  @Test
  void withConsentOneStopIsAccepted() {
    // given
    running(CVM);

    // when
    int code = smoke("--instance", CVM, "--stop", CVM);

    // then
    assertThat(said()).doesNotContain("DIFFERENT").contains("same       stop-states");
    assertThat(code).isZero();
    assertThat(cloud.instances().acceptedStops(CVM)).isOne();
    assertThat(cloud.instances().get(CVM).stopChargingMode()).isEqualTo("KEEP_CHARGING");
    // the batch that is refused, the stop, and the one of what is stopped
    assertThat(stopsOf(CVM)).hasSize(3);
    assertThat(said()).contains("tccli cvm StartInstances");
    assertThat(cloud.requests("StartInstances")).isEmpty();
  }

  @Test
  void anInstanceOfHaiIsHeldAgainstItsOwnCases() {
    // given
    running(HAI);

    // when
    int code = smoke("--instance", HAI, "--stop", HAI);

    // then
    assertThat(said()).doesNotContain("DIFFERENT").contains("same       stop-dry-run");
    assertThat(code).isZero();
    assertThat(cloud.instances().acceptedStops(HAI)).isOne();
  }

  @Test
  void stopChargingIsOnlyForWhoAsksForIt() {
    // given
    running(CVM);

    // when
    int code = smoke("--instance", CVM, "--stop", CVM, "--stopped-mode", "STOP_CHARGING");

    // then
    assertThat(code).isZero();
    assertThat(said()).contains("public address is released");
    assertThat(cloud.instances().get(CVM).stopChargingMode()).isEqualTo("STOP_CHARGING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ins-r8hr2upx", "INS-R8HR2UPY", "yes"})
  void anotherIdIsNoConsent(String id) {
    // given
    running(CVM);

    // when
    int code = smoke("--instance", CVM, "--stop", id);

    // then
    assertThat(code).isEqualTo(2);
    assertThat(complaint()).contains("--stop " + id).contains("nothing stopped");
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void withoutATerminalNobodyCanBeAsked() {
    // given
    running(CVM);
    typed = CVM + "\n";

    // when
    int code = smoke("--instance", CVM, "--stop");

    // then
    assertThat(code).isEqualTo(2);
    assertThat(complaint()).contains("without a terminal");
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void onATerminalTheIdIsTyped() {
    // given
    running(CVM);
    isTerminal = true;
    typed = CVM + "\n";

    // when
    int code = smoke("--instance", CVM, "--stop");

    // then
    assertThat(code).isZero();
    assertThat(cloud.instances().acceptedStops(CVM)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "y\n", "ins-r8hr2upx\n"})
  void anythingElseThatIsTypedIsNoConsent(String line) {
    // given
    running(CVM);
    isTerminal = true;
    typed = line;

    // when
    int code = smoke("--instance", CVM, "--stop");

    // then
    assertThat(code).isEqualTo(2);
    assertThat(complaint()).contains("nothing was stopped");
    assertThat(cloud.requests()).noneMatch(it -> it.action().startsWith("Stop"));
  }

  @Test
  void whatIsProtectedIsNotStopped() {
    // given
    cloud.instances().add(StandInInstance.of(CVM).tag("lights-out:keep", "true"));

    // when, then
    assertThat(smoke("--instance", CVM, "--stop", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("lights-out:keep = true");
    assertThat(cloud.requests()).noneMatch(it -> it.action().startsWith("Stop"));
  }

  @Test
  void theCallersOwnTagProtectsToo() {
    // given
    variables.put("LIGHTS_OUT_PROTECT_TAG", "hands-off");
    cloud.instances().add(StandInInstance.of(CVM).tag("hands-off", "true"));

    // when, then
    assertThat(smoke("--instance", CVM, "--stop", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("hands-off = true");
  }

  @Test
  void theTagOfTheStagesFileProtectsToo() throws IOException {
    // given
    Files.writeString(home.resolve(".env.dev"), "LIGHTS_OUT_PROTECT_TAG=hands-off\n");
    cloud.instances().add(StandInInstance.of(CVM).tag("hands-off", "true"));

    // when, then
    assertThat(smoke("--instance", CVM, "--stop", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("hands-off = true");
  }

  @Test
  void aMemberOfAnAutoScalingGroupIsNotStopped() {
    // given
    String tag = "tencentcloud:autoscaling:auto-scaling-group-id";
    cloud.instances().add(StandInInstance.of(CVM).tag(tag, "asg-2umy3jbd"));

    // when, then
    assertThat(smoke("--instance", CVM, "--stop", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("auto-scaling group asg-2umy3jbd");
  }

  @ParameterizedTest
  @ValueSource(strings = {CVM, HAI})
  void whatIsPrepaidIsNotStopped(String id) {
    // given
    String type = id.equals(CVM) ? "PREPAID" : "PREPAID_BY_MONTH";
    cloud.instances().add(StandInInstance.of(id).chargeType(type));

    // when, then
    assertThat(smoke("--instance", id, "--stop", id)).isEqualTo(2);
    assertThat(complaint()).contains("prepaid");
    assertThat(cloud.requests()).noneMatch(it -> it.action().startsWith("Stop"));
  }

  @Test
  void whatDoesNotRunIsNotStoppedButMayBeLookedAt() {
    // given
    cloud.instances().add(StandInInstance.of(CVM).state("STOPPED"));

    // when, then
    assertThat(smoke("--instance", CVM, "--stop", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("it is STOPPED, and would have to be RUNNING");
    assertThat(smoke("--instance", CVM)).isZero();
  }

  @Test
  void anInstanceThatIsNotThereIsSaid() {
    // when, then
    assertThat(smoke("--instance", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("no instance " + CVM);
  }

  @Test
  void aFirstLookThatFailsEndsIt() {
    // given
    cloud.faults().always("DescribeInstances", Fault.error("UnauthorizedOperation", "no"));

    // when, then
    assertThat(smoke("--instance", CVM)).isOne();
    assertThat(complaint()).contains("UnauthorizedOperation, no");
  }

  @Test
  void aTopicGetsMarkedRowsAndTheFigureIsTaken() throws IOException {
    // given
    running(CVM);
    cloud.logTopics().index(TOPIC, LogIndex.ofKeys("eventId", "outcome"));
    cloud.logTopics().searchableAfter(TOPIC, Duration.ofSeconds(12));

    // when
    int code = smoke("--instance", CVM, "--topic", TOPIC);

    // then
    assertThat(said()).doesNotContain("DIFFERENT").contains("after 12.");
    assertThat(code).isZero();
    assertThat(cloud.logTopics().rows(TOPIC))
        .hasSize(SmokeRow.values().length)
        .allMatch(row -> row.get("outcome").equals("SMOKE_TEST"));
    assertThat(report(CVM)).contains("- log-search, searchable: after 12.");
  }

  @Test
  void theReportTellsNobodysSecretsAndWhoseAccountItIsNot() throws IOException {
    // given
    String account =
        "resource (qcs:id/0:cvm:ap-guangzhou:uin/100026992078:instance/ins-hc0ktysk) of 1258344699,"
            + " vpc-1c8m3t0z, 203.0.113.77, 2001:db8::8a2e:370:7334, somebody@example.com, "
            + String.join(" ", ID, KEY, TOKEN);
    cloud
        .instances()
        .add(
            StandInInstance.of(CVM)
                .name("payroll-of-acme")
                .tag("customer", "acme-and-sons")
                .tag("hint", KEY.substring(0, 8))
                .tag("accepted", "RUNNING")
                .publicIp("203.0.113.42"));
    cloud
        .faults()
        .on(
            "StopInstances",
            it -> !it.parameters().toString().contains(CVM),
            Fault.error("FailedOperation", account));

    // when
    int code = smoke("--instance", CVM, "--stop", CVM);

    // then
    String report = report(CVM);
    assertThat(code).isOne();
    assertThat(report).contains("uin/[number]").contains("FailedOperation");
    assertThat(report)
        .contains("answer: accepted; listed: 1; instance: RUNNING")
        .doesNotContain(
            ID, KEY, KEY.substring(8), TOKEN, CVM, "payroll", "acme", "203.0.113", "2001:db8")
        .doesNotContain("100026992078", "1258344699", "vpc-1c8", "example.com", "ins-hc0ktysk");
    assertThat(said() + complaint()).doesNotContain(ID, KEY, TOKEN);
  }

  @Test
  void aCaseThatTheKeysMayNotAskIsNotRun() {
    // given
    running(CVM);
    cloud.faults().always("DescribeInstancesStatus", Fault.error("UnauthorizedOperation"));

    // when, then
    assertThat(smoke("--instance", CVM)).isZero();
    assertThat(said()).contains("not run    cvm-status").contains("the keys may not ask");
  }

  static List<Fault> answersThatAreNone() {
    return List.of(
        Fault.noJson(),
        Fault.emptyJson(),
        Fault.reset(),
        Fault.changed(it -> it.addProperty("InstanceStatusSet", 1)));
  }

  @ParameterizedTest
  @MethodSource("answersThatAreNone")
  void anAnswerThatIsNoneIsADifferenceAndNoEnd(Fault fault) {
    // given
    running(CVM);
    cloud.faults().always("DescribeInstancesStatus", fault);

    // when, then
    assertThat(smoke("--instance", CVM)).isOne();
    assertThat(said()).contains("DIFFERENT  cvm-status").contains(" 1 different, ");
  }

  @Test
  void authenticationByMoreThanOneFactorIsReported() {
    // given
    running(CVM);
    String mfa = "UnauthorizedOperation.MFANotFound";
    cloud.faults().on("StopInstances", it -> !stopsOf(CVM).isEmpty(), Fault.error(mfa));

    // when, then
    assertThat(smoke("--instance", CVM, "--stop", CVM)).isOne();
    assertThat(said()).contains("MFA: " + mfa + " in stop-batch");
    assertThat(cloud.instances().acceptedStops(CVM)).isZero();
  }

  @Test
  void withoutTlsKeysStayOnThisMachine() {
    // given
    variables.put("LIGHTS_OUT_ENDPOINT", "http://cvm.example.com");

    // when, then
    assertThat(smoke("--instance", CVM)).isEqualTo(2);
    assertThat(complaint()).contains("without TLS");
  }
}
