package dev.lightsout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFlagsTest {

  @Test
  void theyAreThoseOfTheDeployment() throws IOException {
    assertThat(ShippedFlags.list()).contains("-Xmx48m").allMatch(flag -> flag.startsWith("-X"));
  }

  @Test
  void withoutThemThereIsNothingToMeasure(@TempDir Path directory) throws IOException {
    Path serverless = Files.writeString(directory.resolve("s.yml"), "inputs:\n  name: x\n");

    assertThatThrownBy(() -> ShippedFlags.in(serverless))
        .hasMessageContaining("has no inputs.environment.variables.JAVA_TOOL_OPTIONS");
  }
}
