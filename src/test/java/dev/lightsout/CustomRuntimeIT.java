package dev.lightsout;

import static dev.lightsout.RuntimeApiServer.NEXT;
import static dev.lightsout.RuntimeApiServer.READY;
import static dev.lightsout.RuntimeApiServer.RESPONSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The artefact in a process of its own on a custom runtime's API, against the stand-in cloud. */
class CustomRuntimeIT {
  private static final String CVM = "ins-r8hr2upy";
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"Region\":\"ap-guangzhou\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";
  private static final String FRESH = "token-of-the-role";

  private final StandIn cloud =
      StandIn.builder().secret(StandIn.SECRET_ID, StandIn.SECRET_KEY, FRESH).start();
  private RuntimeApiServer api;
  private Process function;
  private Path output;

  @TempDir Path directory;

  @BeforeEach
  void start() throws IOException {
    cloud.instances().running(CVM);
    api = new RuntimeApiServer();
  }

  @AfterEach
  void stop() throws IOException {
    function.destroyForcibly();
    api.close();
    cloud.close();
  }

  @Test
  void theCloudHearsNothingBeforeTheFirstEvent() throws Exception {
    // given a process that is ready
    function = startWith(FRESH);
    api.await(NEXT, 1);
    int soFar = cloud.requests().size();

    // when
    api.add(ORDER);
    RuntimeApiServer.Answer answer = api.answer();

    // then
    assertThat(soFar).isZero();
    assertThat(answer.kind()).isEqualTo("response");
    assertThat(answer.text()).contains("\"outcomes\":{\"STOP_REQUESTED\":1}", "request-1");
    assertThat(cloud.instances().acceptedStops(CVM)).isOne();
    assertThat(api.requests()).startsWith(READY, NEXT, RESPONSE);
  }

  @Test
  void whatIsWorthAnotherDeliveryIsAnErrorAndTheProcessGoesOn() throws Exception {
    // given an invocation that is over before anything can be done
    api.headers("Request-Id: %s\r\nTIME-LIMIT-IN-MS: 1\r\nMemory_Limit_In_Mb: 128\r\n");
    function = startWith(FRESH);

    // when
    api.add(ORDER);

    // then
    RuntimeApiServer.Answer first = api.answer();
    assertThat(first.kind()).isEqualTo("error");
    assertThat(first.text()).contains("NOT_TRIED", "\"invocationId\":\"request-1\"");

    // when there is time
    api.headers("REQUEST_ID: %s\r\ntime-limit-in-ms: 60000\r\n");
    api.add(ORDER);

    // then
    RuntimeApiServer.Answer second = api.answer();
    assertThat(second.kind()).isEqualTo("response");
    assertThat(second.text()).contains("STOP_REQUESTED", "\"invocationId\":\"request-2\"");
  }

  @Test
  void afterAnExpiredTokenAFreshProcessCarriesTheRedeliveryOut() throws Exception {
    // given
    function = startWith("token-of-yesterday");

    // when
    api.add(ORDER);

    // then the event is to come again, but not to this process
    RuntimeApiServer.Answer denied = api.answer();
    assertThat(denied.kind()).isEqualTo("error");
    assertThat(denied.text()).contains("DENIED", "the credentials have expired");
    assertThat(status()).isEqualTo(1);
    assertThat(output()).last().asString().contains("notice", "the credentials have expired");
    assertThat(cloud.requests("StopInstances")).isEmpty();

    // when
    function = startWith(FRESH);
    api.add(ORDER);

    // then
    assertThat(api.answer().text()).contains("STOP_REQUESTED");
    assertThat(function.isAlive()).isTrue();
  }

  @Test
  void thousandsOfEventsAreAnsweredOneByOne() throws Exception {
    // given
    int events = 2_000;
    function = startWith(FRESH);
    for (int i = 0; i < events; i++) {
      api.add("{\"Type\":\"Timer\",\"TriggerName\":\"t\",\"Message\":\"event " + i + "\"}");
    }

    // when
    List<RuntimeApiServer.Answer> answers = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      answers.add(api.answer());
    }

    // then
    for (int i = 0; i < events; i++) {
      assertThat(answers.get(i).text()).contains("\"invocationId\":\"request-" + (i + 1) + "\"");
    }
    assertThat(cloud.requests()).isEmpty();
  }

  @Test
  void aProcessWhoseApiIsKilledEnds() throws Exception {
    // given one that talks nonsense, hands an event out, and is asked for another
    api.garbage(NEXT, "", "garbage", "HTTP/1.1 500 Oops\r\n\r\n");
    function = startWith(FRESH);
    api.add(ORDER);
    api.await(NEXT, 5);

    // when
    api.close();

    // then
    assertThat(status()).isEqualTo(1);
    assertThat(output()).last().asString().contains("SCF's runtime API is not at 127.0.0.1");
    assertThat(output()).allMatch(line -> line.startsWith("{\"time\":"));
    assertThat(cloud.instances().acceptedStops(CVM)).isOne();
  }

  private int status() throws InterruptedException {
    assertThat(function.waitFor(1, TimeUnit.MINUTES)).as("the process ended").isTrue();
    return function.exitValue();
  }

  private List<String> output() throws IOException {
    return Files.readAllLines(output, UTF_8);
  }

  private Process startWith(String token) throws IOException {
    output = Files.createTempFile(directory, "output", ".log");
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/lights-out.jar",
                "dev.lightsout.CustomRuntime")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    process.environment().clear();
    process.environment().putAll(api.environment());
    process.environment().put("LIGHTS_OUT_ENDPOINT", cloud.url());
    process.environment().put("TENCENTCLOUD_SECRETID", StandIn.SECRET_ID);
    process.environment().put("TENCENTCLOUD_SECRETKEY", StandIn.SECRET_KEY);
    process.environment().put("TENCENTCLOUD_SESSIONTOKEN", token);
    return process.start();
  }
}
