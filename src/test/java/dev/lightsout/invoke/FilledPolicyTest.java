package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Ran;
import dev.lightsout.ops.role.SetupRole;
import dev.lightsout.standin.StandIn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts/setup-role fills in is still of the grammar, and allows no more than the file. */
class FilledPolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--act everything",
        "--tag env=dev",
        "--tag env=dev --tag team=ml --hai hai-dunyfddn",
        "--hai hai-dunyfddn --hai hai-2dfajzo4q --tag a=b"
      })
  void aFilledPolicyIsOfTheGrammar(String words) {
    // when
    CamPolicy act = filled("lights-out-dev-act", words.split(" "));
    CamPolicy report = filled("lights-out-dev-report", words.split(" "));

    // then
    assertThat(act.actions()).contains("cvm:StopInstances", "cvm:DescribeInstances");
    assertThat(report.actions()).containsExactly("cls:SearchLog", "cls:UploadLog");
  }

  @Test
  void whatHasNoneOfTheTagsMayNotBeStopped() {
    // when
    CamPolicy act = filled("lights-out-dev-act", "--tag", "env=dev");

    // then
    assertThat(act.statements())
        .filteredOn(it -> it.actions().contains("cvm:StopInstances"))
        .singleElement()
        .satisfies(it -> assertThat(it.tags()).containsExactly("env&dev"));
  }

  private static CamPolicy filled(String policy, String... words) {
    try (StandIn cloud = StandIn.start()) {
      Map<String, String> stage =
          Map.of(
              "TENCENT_SECRET_ID",
              StandIn.SECRET_ID,
              "TENCENT_SECRET_KEY",
              StandIn.SECRET_KEY,
              "TENCENT_REGION",
              "ap-guangzhou",
              "LIGHTS_OUT_ENDPOINT",
              cloud.url(),
              "SCF_ROLE",
              "LightsOutRole",
              "LIGHTS_OUT_LOG_TOPIC",
              "66666666-7777-8888-9999-000000000000");
      String[] all =
          Stream.concat(Stream.of("--stage", "dev"), Arrays.stream(words)).toArray(String[]::new);
      assertThat(Ran.of(SetupRole::new, Path.of(""), stage, all).err()).isEmpty();
      return CamPolicy.read(cloud.roles().document(policy).orElseThrow());
    }
  }
}
