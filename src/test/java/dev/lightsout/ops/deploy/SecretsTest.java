package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String SECRET =
      "correct-horse-battery-staple-correct-horse-battery-staple-x";

  @TempDir Path directory;

  /** Each a line of the file, and what it is by mistake. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  region: ${env:TENCENT_REGION} -> region: ${env:TENCENT_SECRET_KEY}",
        "  role: ${env:SCF_ROLE} -> role: ${env:TENCENT_SECRET_KEY}",
        "description: Stops -> description: ${env:LIGHTS_OUT_WEBHOOK_PASSWORD} stops",
        "    topicId: $ -> topicId: ${env:LIGHTS_OUT_WEBHOOK_PASSWORD} # $",
        "LIGHTS_OUT_LOG_REGION: $ -> CALLBACK: ${env:LIGHTS_OUT_WEBHOOK_PASSWORD} # $",
        "LIGHTS_OUT_LOG_REGION: $ -> LIGHTS_OUT_WEBHOOK_PASSWORD: SECRET # $",
        "LIGHTS_OUT_LOG_REGION: $ -> LIGHTS_OUT_WEBHOOK_PASSWORD: SECRET${env.NO} # $",
        "LIGHTS_OUT_LOG_REGION: $ -> LIGHTS_OUT_MAX_INSTANCES: ${env:TENCENT_SECRET_KEY} # $",
      })
  void aSecretIsNotShownWhereverItGotTo(String mistake) {
    // given
    String right = mistake.split(" -> ")[0];
    String wrong =
        mistake
            .split(" -> ")[1]
            .replace("SECRET$", SECRET + "$")
            .replace(": SECRET", ": " + SECRET);
    Home home =
        new Home(directory)
            .variable("TENCENT_SECRET_KEY", SECRET)
            .variable("LIGHTS_OUT_WEBHOOK_PASSWORD", SECRET);
    String yml = home.yml().replace(right, right.replaceAll("\\S.*", "") + wrong);
    assertThat(yml).isNotEqualTo(home.yml());
    home.yml(yml);

    // when
    home.deploy("--stage", "dev", "--check");

    // then
    assertThat(home.out() + home.err())
        .isNotEmpty()
        .doesNotContain(SECRET, SECRET.substring(0, 30));
  }
}
