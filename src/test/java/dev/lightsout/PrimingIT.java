package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The artefact in a process of its own, where nothing else makes connections. */
class PrimingIT {
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  @Test
  void aProcessThatStartsConnectsToNobodyBeforeTheFirstEvent() throws Exception {
    // when
    String printed = run();

    // then
    assertThat(printed.lines())
        .as(printed)
        .startsWith("0 connections")
        .endsWith("some connections");
  }

  @Test
  void whomTheJvmTrustsIsNotChangedByPriming() throws Exception {
    // then
    assertThat(run().lines()).contains("trusts null");
    assertThat(run("-Djavax.net.ssl.trustStore=of-ours.jks").lines())
        .contains("trusts of-ours.jks");
  }

  /** What it prints, given the cloud's own protocol, a log topic, and one event. */
  private static String run(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            "target/lights-out.jar" + File.pathSeparator + "target/test-classes",
            PrimingProgram.class.getName(),
            ORDER));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "LIGHTS_OUT_ENDPOINT", "https://127.0.0.1:9",
                "LIGHTS_OUT_LOG_TOPIC", "topic-of-reports",
                "TENCENTCLOUD_REGION", "ap-guangzhou",
                "TENCENTCLOUD_SECRETID", "AKIDexample",
                "TENCENTCLOUD_SECRETKEY", "example"));
    return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
