package dev.lightsout.ops.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.standin.AlarmCallback;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the script to the stopped machine: the stand-in fires what the script has wired. */
class AlarmEndToEndTest {
  private static final String URL = "https://1250000000-abcdefgh.ap-guangzhou.tencentscf.com";

  @TempDir Path home;
  private Wired wired;

  @BeforeEach
  void open() {
    wired = new Wired(home);
    wired.cloud().instances().running("ins-r8hr2upy", "ins-5d8a23rs", "hai-dunyfddn");
  }

  @AfterEach
  void close() {
    wired.close();
  }

  @ParameterizedTest
  @CsvSource({"idle-cpu, ins-r8hr2upy", "idle-gpu, hai-dunyfddn"})
  void anIdleMachineIsStopped(String sample, String instanceId) {
    // given
    String policyId = on(sample, instanceId);

    // when
    List<AlarmCallback> alarms = wired.cloud().alarms().fire(policyId, instanceId);
    alarms.forEach(wired::deliver);

    // then
    assertThat(alarms).hasSize(1);
    assertThat(wired.cloud().instances().acceptedStops())
        .extracting(it -> it.instanceId())
        .containsExactly(instanceId);
  }

  @Test
  void aMachineThatThePolicyDoesNotWatchFiresNothing() {
    // given
    String policyId = on("idle-cpu", "ins-r8hr2upy");

    // when, then
    assertThat(wired.cloud().alarms().fire(policyId, "ins-5d8a23rs")).isEmpty();
  }

  @Test
  void anAlarmOfAPolicyThatIsNotAllowedStopsNothing() {
    // given
    String policyId = on("idle-cpu", "ins-r8hr2upy");
    wired.set("LIGHTS_OUT_ALARM_POLICIES", "policy-n4exeh88");

    // when
    JsonObject answer = wired.deliver(wired.cloud().alarms().fire(policyId, "ins-r8hr2upy").get(0));

    // then
    assertThat(answer.toString()).contains("IGNORED");
    assertThat(wired.cloud().instances().acceptedStops()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"correct-horse-battery", "'p@ss:w/rd %#?+ü$1'"})
  void theWebhookIsLetInWithThePasswordThatTheScriptGaveIt(String password) {
    // given
    wired
        .set("LIGHTS_OUT_WEBHOOK_USER", "cloud-monitor")
        .set("LIGHTS_OUT_WEBHOOK_PASSWORD", password);
    String policyId = on("idle-cpu", "ins-r8hr2upy", "--webhook", URL);

    // when
    JsonObject answer = wired.deliver(wired.cloud().alarms().fire(policyId, "ins-r8hr2upy").get(0));

    // then
    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(wired.cloud().instances().acceptedStops("ins-r8hr2upy")).isOne();
  }

  @Test
  void theWebhookIsLeftOutOnceTheFunctionHasAnotherPassword() {
    // given
    wired
        .set("LIGHTS_OUT_WEBHOOK_USER", "cloud-monitor")
        .set("LIGHTS_OUT_WEBHOOK_PASSWORD", "correct-horse-battery");
    String policyId = on("idle-cpu", "ins-r8hr2upy", "--webhook", URL);
    wired.set("LIGHTS_OUT_WEBHOOK_PASSWORD", "another-password");

    // when
    JsonObject answer = wired.deliver(wired.cloud().alarms().fire(policyId, "ins-r8hr2upy").get(0));

    // then
    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(wired.cloud().instances().acceptedStops()).isEmpty();
  }

  /** As docs/alarms.md has it: made, allowed, and then switched on. */
  private String on(String sample, String instanceId, String... words) {
    run(sample, instanceId, words);
    String policyId = wired.policy("lights-out-dev-" + sample);
    wired.set("LIGHTS_OUT_ALARM_POLICIES", policyId);
    String[] more = new String[words.length + 1];
    System.arraycopy(words, 0, more, 1, words.length);
    more[0] = "--enable";
    run(sample, instanceId, more);
    return policyId;
  }

  private void run(String sample, String instanceId, String... words) {
    String[] all = new String[words.length + 4];
    all[0] = "--sample";
    all[1] = sample;
    all[2] = "--watch";
    all[3] = instanceId;
    System.arraycopy(words, 0, all, 4, words.length);
    assertThat(wired.run(all).err()).isEmpty();
  }
}
