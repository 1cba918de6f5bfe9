package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String CVM = "ins-r8hr2upy";

  private final World world = new World().running(CVM);

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIGHTS_OUT_REGION | Guangzhou | a region such as",
        "LIGHTS_OUT_DRY_RUN | yes | true or false",
        "LIGHTS_OUT_MAX_INSTANCES | 0 | 1 or more",
        "LIGHTS_OUT_MAX_INSTANCES | many | 1 or more",
        "LIGHTS_OUT_MAX_PERCENT | 0 | from 1 to 100",
        "LIGHTS_OUT_MAX_PERCENT | 101 | from 1 to 100",
        "LIGHTS_OUT_MAX_PERCENT | 50% | from 1 to 100",
        "LIGHTS_OUT_REGIONS | , | regions such as ap-guangzhou",
        "LIGHTS_OUT_REGIONS | ap-guangzhou,Beijing | regions such as ap-guangzhou",
        "LIGHTS_OUT_VERIFY | 90 | such as PT90S",
        "LIGHTS_OUT_VERIFY | PT0S | longer than zero and at most a year, such as PT90S",
        "LIGHTS_OUT_ALARM_POLICIES | , | one or more",
        "LIGHTS_OUT_MAX_EVENT_AGE | 6h | PT6H",
        "LIGHTS_OUT_MAX_EVENT_AGE | PT0S | longer than zero and at most a year, such as PT6H",
        "LIGHTS_OUT_MAX_EVENT_AGE | -PT6H | longer than zero",
        "LIGHTS_OUT_MAX_EVENT_AGE | PT2562047788015215H | a year",
        "LIGHTS_OUT_LOG_REGION | ap guangzhou!! | a region such as",
        "LIGHTS_OUT_STOP_TYPE | soft | SOFT_FIRST",
        "LIGHTS_OUT_STOPPED_MODE | STOP_CHARGE | STOP_CHARGING",
        "LIGHTS_OUT_DOMAIN | http://x | a host",
      })
  void aBadSettingFailsEveryOrderByName(String name, String value, String right) {
    // given
    world.set(name, value);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("FAILED");
    assertThat(delivered.reason()).contains(name, value, right);
    assertThat(delivered.again()).isTrue();
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com",
    "ftp://127.0.0.1",
    "https://user:pass@example.com",
    "https://example.com/path",
    "http://127.0.0.1.example.com",
    "not a url",
    "127.0.0.1:80"
  })
  void keysGoOnlyToThisMachineOrOverTls(String endpoint) {
    // when
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_ENDPOINT", endpoint));

    // then
    assertThat(settings.problems()).singleElement().asString().contains("LIGHTS_OUT_ENDPOINT");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080",
    "http://localhost:1/",
    "http://[::1]:1",
    "https://a.example"
  })
  void aBaseUrlOnThisMachineOrOverTlsIsTaken(String endpoint) {
    // when
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_ENDPOINT", endpoint));

    // then
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.endpoint().base()).isNotNull();
  }

  @Test
  void aPasswordInAnAddressIsNotShown() {
    // when
    Settings settings =
        Settings.read(Map.of("LIGHTS_OUT_ENDPOINT", "https://somebody:hunter2secret@example.com"));

    // then
    assertThat(settings.problems())
        .singleElement()
        .asString()
        .contains("LIGHTS_OUT_ENDPOINT", "example.com")
        .doesNotContain("hunter2secret");
  }

  @Test
  void aShortPasswordIsRefusedWithoutBeingShown() {
    // when
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_WEBHOOK_PASSWORD", "h2x9q"));

    // then
    assertThat(settings.problems())
        .singleElement()
        .asString()
        .contains("LIGHTS_OUT_WEBHOOK_PASSWORD")
        .doesNotContain("h2x9q");
  }

  @Test
  void anEmptySettingIsUnset() {
    // when
    Settings settings =
        Settings.read(Map.of("LIGHTS_OUT_MAX_INSTANCES", "", "LIGHTS_OUT_LOG_TOPIC", " "));

    // then
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.rails().maxInstances()).isEqualTo(100);
    assertThat(settings.logTopic()).isEmpty();
  }

  @Test
  void aTopicWithoutARegionIsAProblem() {
    // when
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_LOG_TOPIC", "topic"));

    // then
    assertThat(settings.problems()).singleElement().asString().contains("LIGHTS_OUT_LOG_REGION");
  }

  @Test
  void aDryRunLooksAndStopsNothing() {
    // given
    world.set("LIGHTS_OUT_DRY_RUN", "true").running("hai-dunyfddn");
    String orders =
        "[{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'DryRun':false},"
            + "{'Action':'StopInstance','InstanceId':'hai-dunyfddn','DryRun':true}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("WOULD_STOP");
    assertThat(delivered.outcome("hai-dunyfddn")).isEqualTo("WOULD_STOP");
    assertThat(delivered.row(CVM).get("dryRun").getAsBoolean()).isTrue();
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aDryRunOfACvmOrderEndsWithItsPlan() {
    // given
    String order = "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'DryRun':true}";

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("WOULD_STOP");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aDryRunOfAHaiOrderIsPassedOnToTheApi() {
    // given
    world.running("hai-dunyfddn");
    String order = "{'Action':'StopInstance','InstanceId':'hai-dunyfddn','DryRun':true}";

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("WOULD_STOP");
    assertThat(
            world.cloud().requests("StopInstance").get(0).parameters().get("DryRun").getAsBoolean())
        .isTrue();
    assertThat(world.cloud().instances().acceptedStops("hai-dunyfddn")).isZero();
  }

  @Test
  void aLostAnswerToADryRunClaimsNoStop() {
    // given
    world.running("hai-dunyfddn");
    world.cloud().faults().always("StopInstance", dev.lightsout.standin.Fault.reset());
    String order = "{'Action':'StopInstance','InstanceId':'hai-dunyfddn','DryRun':true}";

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("FAILED");
    assertThat(delivered.reason()).contains("nothing was stopped");
  }
}
