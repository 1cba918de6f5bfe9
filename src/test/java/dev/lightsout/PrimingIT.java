package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The artefact in a process of its own, where nothing else makes connections. */
class PrimingIT {
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  @Test
  void aProcessThatStartsConnectsToNobodyBeforeTheFirstEvent() throws Exception {
    // given the cloud's own endpoint, and a log topic
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            "target/lights-out.jar" + File.pathSeparator + "target/test-classes",
            PrimingProgram.class.getName(),
            ORDER);
    builder.redirectErrorStream(true).environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "LIGHTS_OUT_ENDPOINT", "https://127.0.0.1:9",
                "LIGHTS_OUT_LOG_TOPIC", "topic-of-reports",
                "TENCENTCLOUD_REGION", "ap-guangzhou",
                "TENCENTCLOUD_SECRETID", "AKIDexample",
                "TENCENTCLOUD_SECRETKEY", "example"));

    // when
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    // then
    assertThat(printed.lines())
        .as(printed)
        .startsWith("0 connections")
        .endsWith("some connections");
  }
}
