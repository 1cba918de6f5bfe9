package dev.lightsout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.StandIn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The artefact in a process whose JVM is told what JVMs can be told: whom to trust, which proxy to
 * take, to log everything. All that the process prints is searched.
 */
class SecretsIT {
  private static final String ID = "AKIDplanted" + Planted.text("id of a process", 25);
  private static final String KEY = Planted.text("key of a process", 32);
  private static final String TOKEN = Planted.text("token of a process", 200);
  private static final String PASSWORD = Planted.text("password of a process", 20);
  private static final Planted PLANTED =
      new Planted()
          .plant("secret id", ID)
          .plantKey("secret key", KEY)
          .plant("token", TOKEN)
          .plant("webhook password", PASSWORD);

  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
  private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

  @TempDir Path directory;

  @Test
  void keysGoOnlyToAServerThatProvesItsName() throws Exception {
    // given
    Certificates trusted = new Certificates();
    Path trust = directory.resolve("trust.p12");
    trusted.trustedIn(trust);
    try (TlsServer good = new TlsServer(trusted.serverAt("127.0.0.1", TOMORROW));
        TlsServer expired = new TlsServer(trusted.serverAt("127.0.0.1", YESTERDAY));
        TlsServer otherName = new TlsServer(trusted.serverAt("127.0.0.2", TOMORROW));
        TlsServer unknown = new TlsServer(new Certificates().serverAt("127.0.0.1", TOMORROW))) {

      // when
      Map<String, String> printed =
          run(
              List.of(
                  "-Djavax.net.ssl.trustStore=" + trust,
                  "-Djavax.net.ssl.trustStorePassword=changeit",
                  // What people set to switch verification off, in other programs.
                  "-Djdk.internal.httpclient.disableHostnameVerification=true",
                  "-Dcom.sun.jndi.ldap.object.disableEndpointIdentification=true",
                  "-Dmaven.wagon.http.ssl.insecure=true"),
              good.url(),
              expired.url(),
              otherName.url(),
              unknown.url());

      // then
      assertThat(good.received())
          .isNotEmpty()
          .allSatisfy(headers -> assertThat(headers).contains(ID, TOKEN));
      assertThat(printed.get(good.url())).contains("\"errorCode\":\"AuthFailure\"");
      for (TlsServer bad : List.of(expired, otherName, unknown)) {
        assertThat(bad.received()).isEmpty();
        assertThat(printed.get(bad.url())).contains("\"FAILED\"", "nothing was sent", "TLS failed");
      }
      assertThat(printed.get(expired.url())).contains("NotAfter");
      assertThat(printed.get(otherName.url())).contains("Hostname 127.0.0.1 not verified");
      assertThat(printed.get(unknown.url())).contains("Signature does not match");
      assertThat(PLANTED.shownIn(printed.toString())).isEmpty();
    }
  }

  @Test
  void aProxySeesNoKeys() throws Exception {
    // given
    try (LeakyCloud proxy = new LeakyCloud(headers -> "HTTP/1.1 407 " + headers + "\r\n\r\n");
        StandIn cloud = StandIn.builder().secret(ID, KEY, TOKEN).start()) {
      cloud.instances().running("ins-r8hr2upy");
      String port = proxy.url().substring(proxy.url().lastIndexOf(':') + 1);

      // when
      Map<String, String> printed =
          run(
              List.of(
                  "-Dhttp.proxyHost=127.0.0.1",
                  "-Dhttp.proxyPort=" + port,
                  "-Dhttps.proxyHost=127.0.0.1",
                  "-Dhttps.proxyPort=" + port,
                  "-Dhttp.nonProxyHosts="),
              cloud.url(),
              "https://cvm.example");

      // then
      assertThat(proxy.received()).anyMatch(line -> line.startsWith("CONNECT cvm.example:443"));
      assertThat(PLANTED.shownIn(proxy.received().toString())).isEmpty();
      assertThat(proxy.received()).noneMatch(line -> line.contains(cloud.url()));
      assertThat(printed.get(cloud.url())).as("without TLS it stays here").contains("STOP_REQ");
      assertThat(PLANTED.shownIn(printed.toString())).isEmpty();
    }
  }

  @Test
  void aProcessThatLogsEverythingPrintsNoKeys() throws Exception {
    // given
    Path logging = directory.resolve("logging.properties");
    Files.writeString(
        logging,
        "handlers=java.util.logging.ConsoleHandler\n.level=ALL\n"
            + "java.util.logging.ConsoleHandler.level=ALL\n");
    try (StandIn cloud = StandIn.builder().secret(ID, KEY, TOKEN).start();
        LeakyCloud leaky = new LeakyCloud(headers -> LeakyCloud.ok("{\"Response\":" + headers))) {
      cloud.instances().running("ins-r8hr2upy");

      // when
      Map<String, String> printed =
          run(
              List.of(
                  "-Djava.util.logging.config.file=" + logging,
                  "-Dorg.apache.commons.logging.diagnostics.dest=STDOUT",
                  "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.SimpleLog",
                  "-Dorg.apache.commons.logging.simplelog.defaultlog=trace"),
              cloud.url(),
              leaky.url());

      // then
      assertThat(cloud.instances().acceptedStops("ins-r8hr2upy")).isOne();
      assertThat(leaky.received()).isNotEmpty();
      assertThat(printed.toString()).contains("STOP_REQUESTED", "the end");
      assertThat(PLANTED.shownIn(printed.toString())).isEmpty();
    }
  }

  /** What it prints, by endpoint. */
  private Map<String, String> run(List<String> options, String... endpoints)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add("target/lights-out.jar" + File.pathSeparator + "target/test-classes");
    command.add(OneEvent.class.getName());
    command.addAll(List.of(endpoints));
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "TENCENTCLOUD_SECRETID", ID,
                "TENCENTCLOUD_SECRETKEY", KEY,
                "TENCENTCLOUD_SESSIONTOKEN", TOKEN,
                "TENCENTCLOUD_SECRET_ID", ID,
                "TENCENTCLOUD_SECRET_KEY", KEY,
                "TENCENTCLOUD_TOKEN", TOKEN,
                "LIGHTS_OUT_WEBHOOK_USER", "monitor",
                "LIGHTS_OUT_WEBHOOK_PASSWORD", PASSWORD));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String printed = Files.readString(output, UTF_8);
    assertThat(printed).contains("the end");
    return Stream.of(endpoints)
        .collect(
            Collectors.toMap(
                endpoint -> endpoint,
                endpoint ->
                    Arrays.stream(printed.split("--- "))
                        .filter(part -> part.startsWith(endpoint + "\n"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(printed))));
  }
}
