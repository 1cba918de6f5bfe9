package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.Settings;
import dev.lightsout.standin.StandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvokeTest {
  private static final String CVM = "events/timer-cvm.json";

  @Test
  void theTableTellsBeforeAndAfter() {
    // when
    Tried tried = Tried.of(CVM);

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.line("ins-r8hr2upy")).contains("RUNNING → STOPPING", "STOP_REQUESTED");
    assertThat(tried.line("ins-5d8a23rs")).contains("RUNNING → STOPPING", "STOP_REQUESTED");
    assertThat(tried.err()).isEmpty();
  }

  @Test
  void aHaiInstanceThatStopsIsSaidToBeStopping() {
    // when
    Tried tried = Tried.of("events/timer-hai.json");

    // then
    assertThat(tried.line("hai-dunyfddn")).contains("RUNNING → RUNNING, stopping");
  }

  @Test
  void aSecondDeliveryLeavesWhatSomebodyStarted() {
    // when
    Tried tried = Tried.of(CVM, "--redeliver");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.line("ins-r8hr2upy")).contains("RUNNING → RUNNING", "IGNORED");
    assertThat(tried.part("Requests")).noneMatch(line -> line.contains("CVM StopInstances"));
    assertThat(tried.part("Log topic").get(0)).endsWith("lights-out-report, 4 rows");
  }

  @Test
  void thePageHasFourParts() {
    // when
    Tried tried = Tried.of(CVM);

    // then
    assertThat(tried.part("Event")).anyMatch(line -> line.contains("kind     timer"));
    assertThat(tried.part("Requests")).anyMatch(line -> line.contains("CVM StopInstances"));
    assertThat(tried.part("Instances")).hasSize(4);
    assertThat(tried.part("Log topic").get(0)).endsWith("lights-out-report, 2 rows");
  }

  @Test
  void theExitCodeIsOneWhenAnInstanceIsNotFound() {
    // when
    Tried tried = Tried.of(CVM, "--missing", "ins-r8hr2upy");

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.line("ins-r8hr2upy")).contains("NOT_FOUND");
    assertThat(tried.line("ins-5d8a23rs")).contains("STOP_REQUESTED");
  }

  @Test
  void aStoppedInstanceIsGoodNews() {
    // when
    Tried tried = Tried.of(CVM, "--state=ins-r8hr2upy=STOPPED", "--protected", "ins-5d8a23rs");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.line("ins-r8hr2upy")).contains("STOPPED → STOPPED", "ALREADY_STOPPED");
    assertThat(tried.line("ins-5d8a23rs")).contains("RUNNING → RUNNING", "SKIPPED");
  }

  @Test
  void aBusyInstanceIsSaidToBeDeliveredAgainWithoutAnybodyWaiting() {
    // when
    Tried tried = Tried.of(CVM, "--state", "ins-r8hr2upy=PENDING");

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.line("ins-r8hr2upy")).contains("BUSY");
    assertThat(tried.out())
        .contains("the platform would deliver this again", "here the clock was moved on");
  }

  @Test
  void aLostAnswerShowsAsLostAndIsSettled() {
    // when
    Tried tried = Tried.of("events/direct-hai.json", "--lose-answer");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.part("Requests")).anyMatch(line -> line.contains("lost: reset after acting"));
    assertThat(tried.line("hai-dunyfddn")).contains("STOP_REQUESTED");
  }

  @Test
  void anErrorOfTheApiIsAnsweredAndItsAdviceShown() {
    // when
    Tried tried = Tried.of(CVM, "--error", "UnauthorizedOperation.MFAExpired");

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.line("ins-r8hr2upy")).contains("MFA_REQUIRED");
    assertThat(tried.part("Instances")).filteredOn(it -> it.contains("advice:")).hasSize(1);
  }

  @Test
  void aDryRunStopsNothing() {
    // when
    Tried tried = Tried.of(CVM, "--dry-run");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.part("Requests")).noneMatch(line -> line.contains("StopInstances"));
    assertThat(tried.line("ins-r8hr2upy")).contains("RUNNING → RUNNING", "WOULD_STOP");
  }

  @Test
  void theJsonIsOneObjectWithTheStopRequest() {
    // when
    JsonObject json = Tried.of(CVM, "--json").json();

    // then
    assertThat(json.keySet()).containsExactly("event", "requests", "answer");
    assertThat(json.getAsJsonObject("event").get("kind").getAsString()).isEqualTo("timer");
    assertThat(requests(json))
        .extracting(it -> it.get("action").getAsString())
        .containsExactly("DescribeInstances", "StopInstances", "UploadLog");
    assertThat(requests(json).get(1).getAsJsonObject("parameters").get("StopType").getAsString())
        .isEqualTo("SOFT_FIRST");
    assertThat(json.getAsJsonObject("answer").getAsJsonArray("results")).hasSize(2);
  }

  @Test
  void theJsonHasStdoutWhereTheAnswerLacksRows() {
    // when
    JsonObject json = Tried.of("events/webhook.json", "--json").json();

    // then
    assertThat(json.keySet()).containsExactly("event", "requests", "answer", "stdout");
  }

  @Test
  void anEventCanComeFromStdin() {
    // given
    String order = "{\"Action\":\"StopInstance\",\"InstanceId\":\"hai-dunyfddn\"}";

    // when
    Tried tried = Tried.withStdin(order, "-");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.line("hai-dunyfddn")).contains("STOP_REQUESTED");
  }

  @Test
  void theCallerOfASampleIsLetInAndAnswered() {
    // when
    Tried tried = Tried.of("events/webhook.json");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.part("Event")).anyMatch(it -> it.contains("the pair of the samples"));
    assertThat(tried.part("Instances")).anyMatch(it -> it.contains("answered HTTP 200"));
    assertThat(tried.out()).doesNotContain("PASSWORD=sample");
  }

  @Test
  void aCallerWithAnotherPasswordThanTheOneSetIsNotLetIn() {
    // when
    Tried tried =
        Tried.of(
            "events/webhook.json",
            "--set=LIGHTS_OUT_WEBHOOK_USER=lights-out",
            "--set=LIGHTS_OUT_WEBHOOK_PASSWORD=another-password");

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.part("Requests").get(0)).endsWith("none reached the cloud");
    assertThat(tried.part("Instances")).anyMatch(it -> it.contains("answered HTTP 401"));
    assertThat(tried.out()).doesNotContain("the pair of the samples");
  }

  @Test
  void anEventLeftAsItIsIsStale() {
    // when
    Tried tried = Tried.of(CVM, "--as-is");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.out()).contains("IGNORED", "stale").doesNotContain("made fresh");
  }

  @Test
  void aSettingCanBeSet() {
    // when
    Tried tried = Tried.of(CVM, "--set", "LIGHTS_OUT_MAX_INSTANCES=1");

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.line("ins-r8hr2upy")).contains("REFUSED");
    assertThat(tried.part("Event")).anyMatch(it -> it.contains("LIGHTS_OUT_MAX_INSTANCES=1"));
  }

  @Test
  void theCallersOwnSettingsDoNotCountBesideTheStandIn() {
    // when
    Tried tried = Tried.in(Map.of("LIGHTS_OUT_DRY_RUN", "true"), CVM);

    // then
    assertThat(tried.line("ins-r8hr2upy")).contains("STOP_REQUESTED");
  }

  @Test
  void aSecretThatIsSetIsNotShown() {
    // when
    Tried tried = Tried.of(CVM, "--set", "TENCENTCLOUD_SECRETKEY=hush");

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.out()).contains("TENCENTCLOUD_SECRETKEY=…").doesNotContain("hush");
  }

  @Test
  void withoutALogTopicTheRowsAreShownAsTheyWentToStdout() {
    // when
    Tried tried = Tried.of(CVM, "--set=LIGHTS_OUT_LOG_TOPIC=");

    // then
    assertThat(tried.part("Log topic")).isEmpty();
    assertThat(tried.part("Stdout").get(0)).contains("2 rows", "no log topic is set");
  }

  @Test
  void liveIsADryRun() {
    try (StandIn cloud = StandIn.start()) {
      // given
      cloud.instances().running("ins-r8hr2upy", "ins-5d8a23rs");

      // when
      Tried tried = Tried.in(keysOf(cloud), "--live", CVM);

      // then
      assertThat(tried.code()).isZero();
      assertThat(tried.out()).startsWith("LIVE, DRY RUN: ").contains("WOULD_STOP");
      assertThat(tried.part("Requests")).isEmpty();
      assertThat(cloud.requests("DescribeInstances")).hasSize(1);
      assertThat(cloud.requests("StopInstances")).isEmpty();
    }
  }

  @Test
  void liveShowsTheSettingsOfTheShellAndNoSecrets() {
    try (StandIn cloud = StandIn.start()) {
      // given
      cloud.instances().running("ins-r8hr2upy", "ins-5d8a23rs");
      Map<String, String> shell = new HashMap<>(keysOf(cloud));
      shell.put("LIGHTS_OUT_MAX_INSTANCES", "7");
      shell.put("LIGHTS_OUT_REGIONS", " ");
      shell.put("LIGHTS_OUT_WEBHOOK_USER", "lights-out");
      shell.put("LIGHTS_OUT_WEBHOOK_PASSWORD", "hush-hush");
      shell.put("LIGHTS_OUT_NOT_A_SETTING", "1");

      // when
      Tried tried = Tried.in(shell, "--live", CVM, "--set=LIGHTS_OUT_VERIFY=PT9S");

      // then
      assertThat(tried.part("Event").get(1))
          .isEqualTo(
              "  with     LIGHTS_OUT_DRY_RUN=true LIGHTS_OUT_ENDPOINT="
                  + cloud.url()
                  + " LIGHTS_OUT_MAX_INSTANCES=7 LIGHTS_OUT_VERIFY=PT9S"
                  + " LIGHTS_OUT_WEBHOOK_PASSWORD=… LIGHTS_OUT_WEBHOOK_USER=lights-out");
      assertThat(tried.out()).doesNotContain("hush-hush", StandIn.SECRET_KEY);
    }
  }

  @Test
  void liveNamesTheEndpointAndTheLogTopic() {
    try (StandIn cloud = StandIn.start()) {
      // when
      Tried tried = Tried.in(keysOf(cloud), "--live", CVM, "--set=LIGHTS_OUT_LOG_TOPIC=my-topic");

      // then
      assertThat(tried.out())
          .startsWith(
              "LIVE, DRY RUN: "
                  + cloud.url()
                  + " is asked, and nothing is stopped (--yes stops); rows go to my-topic.");
    }
  }

  @Test
  void withoutAnEndpointTheWarningNamesTheRealCloud() {
    assertThat(Warning.of(Settings.read(Map.of("LIGHTS_OUT_DRY_RUN", "true"))))
        .startsWith("LIVE, DRY RUN: the real cloud is asked");
    assertThat(Warning.of(Settings.read(Map.of()))).isEqualTo("LIVE: real instances are stopped.");
  }

  @Test
  void liveWithYesStops() {
    try (StandIn cloud = StandIn.start()) {
      // given
      cloud.instances().running("ins-r8hr2upy", "ins-5d8a23rs");

      // when
      Tried tried = Tried.in(keysOf(cloud), "--live", "--yes", "--json", CVM);

      // then
      assertThat(tried.code()).isZero();
      assertThat(tried.err()).startsWith("LIVE: " + cloud.url() + " is asked to stop instances.");
      assertThat(tried.json().get("requests").isJsonNull()).isTrue();
      assertThat(cloud.requests("StopInstances")).hasSize(1);
    }
  }

  private static Map<String, String> keysOf(StandIn cloud) {
    return Map.of(
        "TENCENTCLOUD_SECRET_ID",
        StandIn.SECRET_ID,
        "TENCENTCLOUD_SECRET_KEY",
        StandIn.SECRET_KEY,
        "TENCENTCLOUD_REGION",
        "ap-guangzhou",
        "LIGHTS_OUT_ENDPOINT",
        cloud.url());
  }

  @Test
  void liveWithoutKeysSaysWhatToSet() {
    // when
    Tried tried = Tried.of("--live", CVM);

    // then
    assertThat(tried.code()).isEqualTo(2);
    assertThat(tried.err()).contains("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--nope events/cmq.json",
        "events/nope.json",
        "events",
        "events/cmq.json events/ckafka.json",
        "--yes events/cmq.json",
        "--dry-run=true events/cmq.json",
        "events/cmq.json --set",
        "events/cmq.json --set LIGHTS_OUT_DRY_RUN",
        "events/cmq.json --set LIGHTS_OUT_DRYRUN=true",
        "events/cmq.json --set LIGHTS_OUT_DRY_RUN=perhaps",
        "events/cmq.json --set LIGHTS_OUT_ENDPOINT=https://example.com",
        "events/cmq.json --missing ins-00000000",
        "events/cmq.json --state ins-r8hr2upy=",
        "events/direct-hai.json --protected hai-dunyfddn",
        "events/cmq.json --error not-a-code",
        "events/cmq.json --time-limit 0",
        "events/cmq.json --color red",
        "--live --lose-answer events/cmq.json"
      })
  void badUsageIsExitCodeTwoAndAMessage(String words) {
    // when
    Tried tried = Tried.of(words.isEmpty() ? new String[0] : words.split(" "));

    // then
    assertThat(tried.code()).isEqualTo(2);
    assertThat(tried.out()).isEmpty();
    assertThat(tried.err()).startsWith("invoke: ");
  }

  @Test
  void theHelpNamesEveryOption() {
    // when
    Tried tried = Tried.of("--help");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.out()).contains(Option.TABLE.stream().map(Option::synopsis).toList());
    assertThat(tried.out().lines()).allMatch(line -> line.length() <= 100);
  }

  private static List<JsonObject> requests(JsonObject json) {
    return StreamSupport.stream(json.getAsJsonArray("requests").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
