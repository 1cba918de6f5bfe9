package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";

  private final World world = new World().running(CVM, OTHER);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theTokenOfTheRoleIsSent() {
    // when
    world.deliver(world.timerFor(CVM));

    // then
    assertThat(world.cloud().requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.token()).isEqualTo("a-session-token"));
  }

  @Test
  void anInvocationWithNewCredentialsUsesThem() {
    // given
    world.deliver(world.timerFor(CVM));

    // when
    world.role(StandIn.SECRET_ID, StandIn.SECRET_KEY, "the-next-token");
    Delivered delivered = world.deliver(world.timerFor(OTHER));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances").get(1).token()).isEqualTo("the-next-token");
  }

  @ParameterizedTest
  @CsvSource({
    "TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN",
    "TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_TOKEN"
  })
  void theEnvironmentIsAskedWhereThereAreNoProperties(String id, String key, String token) {
    // given
    world.noRole().set(id, StandIn.SECRET_ID).set(key, StandIn.SECRET_KEY).set(token, "from-env");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances").get(0).token()).isEqualTo("from-env");
  }

  @Test
  void aSourceWithoutAKeyLendsNoToken() {
    // given
    world
        .role(StandIn.SECRET_ID, "", "half-a-role")
        .set("TENCENTCLOUD_SECRET_ID", StandIn.SECRET_ID)
        .set("TENCENTCLOUD_SECRET_KEY", StandIn.SECRET_KEY);

    // when
    world.deliver(world.timerFor(CVM));

    // then
    assertThat(world.cloud().requests("StopInstances").get(0).token()).isNull();
  }

  @Test
  void withoutCredentialsEachInstanceIsDeniedAndNothingIsSent() {
    // given
    world.noRole();

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("DENIED");
    assertThat(delivered.outcome(OTHER)).isEqualTo("DENIED");
    assertThat(delivered.row(CVM).get("advice").getAsString()).contains("execution role");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void aKeyThatNoHeaderCanHoldIsDeniedAndNotPrinted() {
    // given
    world.role(StandIn.SECRET_ID, StandIn.SECRET_KEY, "secret\ntoken");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("DENIED");
    assertThat(world.stdout().toString()).doesNotContain("secret");
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void aWrongKeyIsDeniedWithoutAStop() {
    // given
    world.role(StandIn.SECRET_ID, "another-key", "a-token");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("DENIED");
    assertThat(delivered.row().get("errorCode").getAsString())
        .isEqualTo("AuthFailure.SignatureFailure");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
    assertThat(world.stdout().toString()).doesNotContain("another-key");
  }
}
