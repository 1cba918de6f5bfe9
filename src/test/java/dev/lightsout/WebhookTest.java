package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.standin.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
  private static final String PASSWORD = "correct-horse-battery";
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private final World world =
      new World()
          .running("ins-r8hr2upy")
          .set("LIGHTS_OUT_WEBHOOK_USER", "monitor")
          .set("LIGHTS_OUT_WEBHOOK_PASSWORD", PASSWORD);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCallerWithThePasswordStops() {
    // when
    JsonObject response = call(basic("monitor", PASSWORD), ORDER);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(body(response).getAsJsonObject("outcomes").get("STOP_REQUESTED").getAsInt()).isOne();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic bW9uaXRvcg==",
        "Basic bW9uaXRvcjo=",
        "Basic Og==",
        "Bearer correct-horse-battery",
        "correct-horse-battery"
      })
  void aCallerWithoutThePasswordCausesNoRequestAtAll(String authorization) {
    // when
    JsonObject response = call(authorization, ORDER);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(response.getAsJsonObject("headers").has("WWW-Authenticate")).isTrue();
    assertThat(response.get("body").getAsString()).isEqualTo("{}");
    assertThat(world.cloud().requests()).isEmpty();
    assertThat(world.stdout()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'', 401", "Basic bW9uaXRvcjpjb3JyZWN0LWhvcnNlLWJhdHRlcnk=, 200"})
  void aFunctionUrlOfAwsIsLockedToo(String authorization, int status) {
    // given
    JsonObject context = new JsonObject();
    context.add("http", new JsonObject());
    JsonObject event = event(authorization, ORDER);
    event.remove("httpMethod");
    event.add("requestContext", context);

    // when
    JsonObject response = call(event);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(status);
    assertThat(world.stopsSent()).isEqualTo(status == 200 ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHTS_OUT_WEBHOOK_USER", "LIGHTS_OUT_WEBHOOK_PASSWORD"})
  void withoutUserOrPasswordNobodyMayCall(String unset) {
    // given
    world.set(unset, "");

    // when
    JsonObject response = call(basic("monitor", PASSWORD), ORDER);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(call(basic("", ""), ORDER).get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(call(basic("null", "null"), ORDER).get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void aBase64BodyIsRead() {
    // given
    JsonObject event = event(basic("monitor", PASSWORD), base64(ORDER));
    event.addProperty("isBase64Encoded", true);

    // when
    JsonObject response = call(event);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "{}", "[]", "{\"Action\":\"Stop\"}"})
  void aMalformedBodyIsABadRequest(String body) {
    // when
    JsonObject response = call(basic("monitor", PASSWORD), body);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(400);
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @Test
  void aHugeBodyIsTooLarge() {
    // when
    JsonObject response = call(basic("monitor", PASSWORD), "x".repeat(2_000_000));

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(413);
  }

  @Test
  void whatIsWorthAnotherDeliveryIsUnavailableWithinFourSeconds() {
    // given
    world.cloud().faults().always("StopInstances", Fault.throttled());
    Instant before = world.clock().instant();

    // when
    JsonObject response = call(basic("monitor", PASSWORD), ORDER);

    // then
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(503);
    assertThat(Duration.between(before, world.clock().instant())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void thePasswordIsNowhereInTheOutput() {
    // when
    JsonObject response = call(basic("monitor", PASSWORD), "{\"odd\":1}");

    // then
    assertThat(world.stdout() + world.logged().toString() + response)
        .doesNotContain(PASSWORD, base64("monitor:" + PASSWORD));
  }

  private JsonObject call(String authorization, String body) {
    return call(event(authorization, body));
  }

  private JsonObject call(JsonObject event) {
    return world.deliver(event.toString()).answer();
  }

  private static JsonObject event(String authorization, String body) {
    JsonObject headers = new JsonObject();
    headers.addProperty("authorization", authorization);
    JsonObject event = new JsonObject();
    event.addProperty("httpMethod", "POST");
    event.addProperty("path", "/");
    event.add("headers", headers);
    event.addProperty("body", body);
    return event;
  }

  private static JsonObject body(JsonObject response) {
    return JsonParser.parseString(response.get("body").getAsString()).getAsJsonObject();
  }

  private static String basic(String user, String password) {
    return "Basic " + base64(user + ":" + password);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
