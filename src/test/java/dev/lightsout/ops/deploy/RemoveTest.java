package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Functions.Trigger;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveTest {
  private static final String REGION = "ap-guangzhou";
  private static final String NAME = "lights-out-dev";

  @TempDir Path directory;
  private final StandIn cloud = StandIn.start();
  private Home home;

  @BeforeEach
  void aDeployedFunction() {
    home =
        new Home(directory)
            .variable("LIGHTS_OUT_ENDPOINT", cloud.url())
            .program("scf", "echo \"$@\" > called");
    cloud
        .functions()
        .create(
            REGION,
            NAME,
            new Trigger("lights-out-evening", "timer", "$DEFAULT", "{\"cron\":\"0 0 20 * * * *\"}"),
            new Trigger("ckafka-abcd1234-lights-out-orders", "ckafka", "$DEFAULT", "{}"),
            new Trigger("url-trigger", "http", "$LATEST", "{\"AuthType\":\"NONE\"}"));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void nothingIsLeft() {
    // when
    int exit = home.remove("--stage", "dev", "--yes");

    // then
    assertThat(exit).isZero();
    assertThat(cloud.functions().triggers(REGION, NAME)).isEmpty();
    assertThat(directory.resolve("called")).hasContent("remove --stage dev");
    assertThat(home.out())
        .contains(
            "Left on purpose",
            "scripts/setup-log-topic --stage dev --remove",
            "role LightsOutRole");
  }

  @Test
  void theTriggersThatTheToolLeavesAreDeletedFirst() {
    // when
    home.remove("--stage", "dev", "--yes");

    // then
    assertThat(cloud.requests("DeleteTrigger"))
        .extracting(it -> it.parameters().get("TriggerName").getAsString())
        .containsExactly("ckafka-abcd1234-lights-out-orders", "url-trigger");
    assertThat(cloud.requests("DeleteTrigger"))
        .allMatch(it -> it.answer().keySet().equals(java.util.Set.of("RequestId")));
  }

  @Test
  void aDryRunOnlyLooks() {
    // when
    int exit = home.remove("--stage", "dev", "--dry-run");

    // then
    assertThat(exit).isZero();
    assertThat(cloud.requests()).extracting(Request::action).containsOnly("ListTriggers");
    assertThat(home.out()).contains("would remove  ckafka trigger");
    assertThat(directory.resolve("called")).doesNotExist();
  }

  @Test
  void theNameIsToBeTyped() {
    home.types(NAME + "\n");

    assertThat(home.remove("--stage", "dev")).isZero();
    assertThat(cloud.functions().triggers(REGION, NAME)).isEmpty();
  }

  @Test
  void anotherNameRemovesNothing() {
    home.types("yes\n");

    assertThat(home.remove("--stage", "dev")).isEqualTo(2);
    assertThat(home.err()).contains("\"yes\" was typed, not lights-out-dev: nothing was done");
    assertThat(cloud.functions().triggers(REGION, NAME).orElseThrow()).hasSize(3);
  }

  @Test
  void whereNobodyCanBeAskedNothingIsRemoved() {
    assertThat(home.remove("--stage", "dev")).isEqualTo(2);
    assertThat(home.err()).contains("expected --yes");
    assertThat(cloud.functions().triggers(REGION, NAME)).isPresent();
  }

  @Test
  void onceRemovedItIsFine() {
    cloud.functions().remove(REGION, NAME);

    assertThat(home.remove("--stage", "dev", "--yes")).isZero();
    assertThat(home.out()).contains("There is no function lights-out-dev in ap-guangzhou");
    assertThat(directory.resolve("called")).doesNotExist();
  }

  @Test
  void aToolThatFailsIsPassedOn() {
    home.program("scf", "exit 3");

    assertThat(home.remove("--stage", "dev", "--yes")).isEqualTo(3);
    assertThat(cloud.requests("DeleteFunction")).isEmpty();
  }

  @Test
  void whatStaysInSpiteOfAllIsAFinding() {
    // given
    for (int i = 0; i < 10; i++) {
      cloud.faults().next("DeleteFunction", Fault.error("InternalError"));
    }

    // when
    int exit = home.remove("--stage", "dev", "--yes");

    // then
    assertThat(exit).isEqualTo(1);
    assertThat(home.err()).contains("SCF DeleteFunction: InternalError");
  }

  @Test
  void anOddStageIsRefused() {
    assertThat(home.remove("--stage", "../dev", "--yes")).isEqualTo(2);
    assertThat(home.err()).contains("--stage is \"../dev\": expected letters");
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void anOddEndpointIsNamed() {
    home.variable("LIGHTS_OUT_ENDPOINT", "http://[odd");

    assertThat(home.remove("--stage", "dev", "--yes")).isEqualTo(2);
    assertThat(home.err()).contains("LIGHTS_OUT_ENDPOINT http://[odd: expected a URL");
  }

  @Test
  void withoutItsRegionNothingIsTouched() {
    home.variable("TENCENT_REGION", null);

    assertThat(home.remove("--stage", "dev", "--yes")).isEqualTo(2);
    assertThat(home.err()).contains("inputs.region is \"${env:TENCENT_REGION}\"");
    assertThat(cloud.requests()).isEmpty();
  }
}
