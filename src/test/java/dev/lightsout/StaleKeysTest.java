package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the custom runtime does once the cloud no longer takes the keys in its environment. */
class StaleKeysTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String GIVEN_UP = "the credentials have expired or were refused";

  private final World world = new World().noRole().running(CVM, OTHER);
  private RuntimeApiServer api;
  private CompletableFuture<String> process;

  @BeforeEach
  void open() throws IOException {
    api = new RuntimeApiServer();
    api.environment().forEach(world::set);
  }

  @AfterEach
  void close() throws IOException {
    api.close();
    process.join();
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AuthFailure",
        "AuthFailure.SecretIdNotFound",
        "AuthFailure.InvalidSecretId",
        "AuthFailure.SignatureFailure",
        "AuthFailure.TokenFailure",
        "AuthFailure.OfTomorrow",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.TokenFailure"
      })
  void theRolesKeysThatAreRefusedAreLeftToAnotherProcess(String code) throws Exception {
    // given
    world.cloud().faults().always("DescribeInstances", Fault.error(code));
    startWith("a-session-token");

    // when
    api.add(world.timerFor(CVM));

    // then
    RuntimeApiServer.Answer answer = api.answer();
    assertThat(answer.kind()).isEqualTo("error");
    assertThat(row(answer).get("outcome").getAsString()).isEqualTo("DENIED");
    assertThat(row(answer).get("errorCode").getAsString()).isEqualTo(code);
    assertThat(row(answer).get("retryable").getAsBoolean()).isTrue();
    assertThat(row(answer).get("advice").getAsString()).contains("another delivery", "role");
    assertThat(end()).isEqualTo(GIVEN_UP);
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aStopThatIsRefusedForTheRolesKeysIsLeftToAnotherProcess() throws Exception {
    // given
    world.cloud().faults().always("StopInstances", Fault.error("AuthFailure.SecretIdNotFound"));
    startWith("a-session-token");

    // when
    api.add(world.timerFor(CVM));

    // then
    assertThat(api.answer().kind()).isEqualTo("error");
    assertThat(end()).isEqualTo(GIVEN_UP);
    assertThat(world.stopsSent()).isOne();
  }

  @Test
  void aCallerByHttpIsToldToCallAgain() throws Exception {
    // given
    world
        .set("LIGHTS_OUT_WEBHOOK_USER", "monitor")
        .set("LIGHTS_OUT_WEBHOOK_PASSWORD", "correct-horse-battery");
    world.cloud().faults().always("DescribeInstances", Fault.error("AuthFailure.SecretIdNotFound"));
    startWith("a-session-token");

    // when
    api.add(
        """
        {"httpMethod":"POST","path":"/","headers":{"Authorization":
         "Basic bW9uaXRvcjpjb3JyZWN0LWhvcnNlLWJhdHRlcnk="},
         "body":"{\\"Action\\":\\"StopInstances\\",\\"InstanceIds\\":[\\"ins-r8hr2upy\\"]}"}
        """);

    // then
    assertThat(api.answer().text()).contains("\"statusCode\":503");
    assertThat(end()).isEqualTo(GIVEN_UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AuthFailure.SecretIdNotFound",
        "AuthFailure.InvalidSecretId",
        "UnauthorizedOperation.TokenFailure"
      })
  void longLivedKeysThatAreRefusedAreNoBetterInAnotherProcess(String code) throws Exception {
    // given
    world.cloud().faults().next("DescribeInstances", Fault.error(code));
    startWith("");

    // when
    api.add(world.timerFor(CVM));

    // then
    assertThat(api.answer().kind()).isEqualTo("response");
    assertTheNextEventIsCarriedOut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AuthFailure.UnauthorizedOperation",
        "AuthFailure.MFAFailure",
        "UnauthorizedOperation",
        "UnauthorizedOperation.PermissionDenied"
      })
  void whatTheRoleMayNotDoAnotherProcessMayNotDoEither(String code) throws Exception {
    // given
    world.cloud().faults().next("DescribeInstances", Fault.error(code));
    startWith("a-session-token");

    // when
    api.add(world.timerFor(CVM));

    // then
    assertThat(api.answer().kind()).isEqualTo("response");
    assertTheNextEventIsCarriedOut();
  }

  @ParameterizedTest
  @CsvSource({
    "UploadLog, AuthFailure.TokenFailure",
    "UploadLog, AuthFailure.SecretIdNotFound",
    "UploadLog, AuthFailure",
    "SearchLog, AuthFailure.TokenFailure",
  })
  void whatIsDoneStaysDoneWhereTheLogTopicAloneRefusesTheKeys(String action, String code)
      throws Exception {
    // given an event that may have been here before
    String event = world.timerFor(CVM);
    world.pass(Duration.ofMinutes(5));
    world.cloud().faults().always(action, Fault.error(code));
    startWith("a-session-token");

    // when
    api.add(event);

    // then
    RuntimeApiServer.Answer answer = api.answer();
    assertThat(answer.kind()).isEqualTo("response");
    assertThat(row(answer).get("outcome").getAsString()).isEqualTo("STOP_REQUESTED");
    assertThat(end()).isEqualTo(GIVEN_UP);
  }

  @Test
  void anEventThatAsksForNothingEndsTheProcessTooWhereItsRowIsRefused() throws Exception {
    // given
    world.cloud().faults().always("UploadLog", Fault.error("AuthFailure.TokenFailure"));
    startWith("a-session-token");

    // when
    api.add("{\"Type\":\"Timer\",\"Message\":\"no order\"}");

    // then
    assertThat(api.answer().kind()).isEqualTo("response");
    assertThat(end()).isEqualTo(GIVEN_UP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuthFailure.UnauthorizedOperation", "LimitExceeded.Topic"})
  void aLogTopicThatRefusesForAnotherReasonEndsNothing(String code) throws Exception {
    // given
    world.cloud().faults().next("UploadLog", Fault.error(code));
    startWith("a-session-token");

    // when
    api.add(world.timerFor(CVM));

    // then
    assertThat(api.answer().kind()).isEqualTo("response");
    assertTheNextEventIsCarriedOut();
  }

  private void assertTheNextEventIsCarriedOut() throws InterruptedException {
    api.add(world.timerFor(OTHER));
    assertThat(row(api.answer()).get("outcome").getAsString()).isEqualTo("STOP_REQUESTED");
  }

  private void startWith(String token) {
    world
        .set("TENCENTCLOUD_SECRETID", StandIn.SECRET_ID)
        .set("TENCENTCLOUD_SECRETKEY", StandIn.SECRET_KEY)
        .set("TENCENTCLOUD_SESSIONTOKEN", token);
    process = CompletableFuture.supplyAsync(() -> CustomRuntime.serve(world.platform()));
  }

  /** Why the process ended, by itself. */
  private String end() throws Exception {
    try {
      return process.get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "it goes on";
    }
  }

  private static JsonObject row(RuntimeApiServer.Answer answer) {
    return JsonParser.parseString(answer.text())
        .getAsJsonObject()
        .getAsJsonArray("results")
        .get(0)
        .getAsJsonObject();
  }
}
