package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private final StandIn cloud = StandIn.start();
  private final List<Duration> slept = new ArrayList<>();
  private final Api api = new Api(Account.of(variables()), slept::add);

  private Map<String, String> variables() {
    return Map.of(
        "TENCENT_SECRET_ID", StandIn.SECRET_ID,
        "TENCENT_SECRET_KEY", StandIn.SECRET_KEY,
        "LIGHTS_OUT_ENDPOINT", cloud.url());
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void anAnswerIsItsResponse() {
    // given
    cloud.instances().running("ins-r8hr2upy");

    // when
    JsonObject answer =
        api.call(Service.CVM, "DescribeInstances", "ap-guangzhou", new JsonObject());

    // then
    assertThat(answer.get("TotalCount").getAsInt()).isEqualTo(1);
  }

  @Test
  void whatIsOverTheRateIsAskedAgainLater() {
    // given
    cloud.faults().next("DescribeInstances", Fault.error("RequestLimitExceeded"));
    cloud.faults().next("DescribeInstances", Fault.error("RequestLimitExceeded"));

    // when
    api.call(Service.CVM, "DescribeInstances", "ap-guangzhou", new JsonObject());

    // then
    assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(cloud.requests()).hasSize(3);
  }

  @Test
  void anErrorNamesTheActionTheCodeAndTheRequest() {
    // given
    cloud.faults().next("DescribeInstances", Fault.error("UnauthorizedOperation"));

    // when, then
    assertThatThrownBy(
            () -> api.call(Service.CVM, "DescribeInstances", "ap-guangzhou", new JsonObject()))
        .isInstanceOf(ApiError.class)
        .hasMessageStartingWith("CVM DescribeInstances: UnauthorizedOperation, ")
        .hasMessageContaining("(request ");
    assertThat(cloud.requests()).hasSize(1);
  }

  static List<Fault> losses() {
    return List.of(
        Fault.reset().afterActing(),
        Fault.truncated(),
        Fault.noJson(),
        Fault.emptyJson(),
        Fault.status(408),
        Fault.status(503, Map.of("Retry-After", "0")),
        Fault.redirect(307, "/"));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aLostAnswerIsNotAskedForAgain(Fault loss) {
    // given
    cloud.faults().always("DescribeInstances", loss);

    // when, then
    assertThatThrownBy(
            () -> api.call(Service.CVM, "DescribeInstances", "ap-guangzhou", new JsonObject()))
        .isInstanceOf(ApiError.class)
        .hasMessageContaining("DescribeInstances: no answer");
    assertThat(cloud.requests()).hasSize(1);
  }

  @Test
  void withoutKeysNothingIsCalled() {
    assertThatThrownBy(() -> Account.of(Map.of("TENCENT_SECRET_ID", "AKIDstandin")))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("TENCENT_SECRET_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://cls.example.com", "http://[", "cls.example.com", "ftp://a"})
  void requestsGoByTlsToAPlaceThatThereIs(String endpoint) {
    // given
    Map<String, String> variables = new HashMap<>(variables());
    variables.put("LIGHTS_OUT_ENDPOINT", endpoint);

    // when, then
    assertThatThrownBy(() -> Account.of(variables))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("LIGHTS_OUT_ENDPOINT " + endpoint);
  }
}
