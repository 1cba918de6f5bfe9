package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code of both API pages, the newer ones and the common ones, through the whole function. */
class ErrorCodesTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String HAI = "hai-dunyfddn";

  private final World world = new World().running(CVM, OTHER, HAI);

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "InternalServerError, UNKNOWN, true",
    "InvalidInstance.NotSupported, BUSY, true",
    "InvalidInstanceId.Malformed, REFUSED, false",
    "InvalidInstanceId.NotFound, NOT_FOUND, false",
    "InvalidParameterCombination, REFUSED, false",
    "InvalidParameterValue, REFUSED, false",
    "InvalidParameterValue.LimitExceeded, REFUSED, false",
    "InvalidParameterValue.InstanceIdMalformed, REFUSED, false",
    "InvalidParameterValue.ZoneNotSupported, REFUSED, false",
    "MissingParameter, REFUSED, false",
    "MutexOperation.TaskRunning, BUSY, true",
    "OperationDenied.InstanceOperationInProgress, BUSY, true",
    "UnauthorizedOperation.MFAExpired, MFA_REQUIRED, false",
    "UnauthorizedOperation.MFANotFound, MFA_REQUIRED, false",
    "UnauthorizedOperation.InvalidToken, DENIED, true",
    "UnauthorizedOperation.PermissionDenied, DENIED, false",
    "UnsupportedOperation.HibernationForNormalInstance, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceReinstallFailed, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateBanning, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateCorrupted, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateEnterRescueMode, BUSY, true",
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate, BUSY, true",
    "UnsupportedOperation.InstanceStateExitRescueMode, BUSY, true",
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate, BUSY, true",
    "UnsupportedOperation.InstanceStateFreezing, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateIsolating, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStatePending, BUSY, true",
    "UnsupportedOperation.InstanceStateRebooting, BUSY, true",
    "UnsupportedOperation.InstanceStateRescueMode, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateServiceLiveMigrate, BUSY, true",
    "UnsupportedOperation.InstanceStateShutdown, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateStarting, BUSY, true",
    "UnsupportedOperation.InstanceStateStopped, ALREADY_STOPPED, false",
    "UnsupportedOperation.InstanceStateStopping, ALREADY_STOPPED, false",
    "UnsupportedOperation.InstanceStateTerminated, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateTerminating, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateOfTomorrow, BUSY, true",
    "UnsupportedOperation.StoppedModeStopCharging, NOT_STOPPABLE, false",
    "AuthFailure.MFAFailure, MFA_REQUIRED, false",
    "AuthFailure, DENIED, false",
    "AuthFailure.SignatureFailure, DENIED, false",
    "AuthFailure.SecretIdNotFound, DENIED, false",
    "AuthFailure.UnauthorizedOperation, DENIED, false",
    "AuthFailure.TokenFailure, DENIED, true",
    "AuthFailure.SignatureExpire, DENIED, true",
    "UnauthorizedOperation.TokenFailure, DENIED, false",
    "InvalidParameter, REFUSED, false",
    "UnknownParameter, REFUSED, false",
    "UnsupportedRegion, REFUSED, false",
    "ResourceUnavailable, UNKNOWN, true",
    "ServiceUnavailable, UNKNOWN, true",
    "RequestLimitExceeded, THROTTLED, true",
    "RequestLimitExceeded.UinLimitExceeded, THROTTLED, true",
    "SomethingQuiteNew.OfTomorrow, FAILED, false"
  })
  void aCvmCodeHasItsOutcome(String code, String outcome, boolean retryable) {
    // given
    world.cloud().faults().always("StopInstances", Fault.error(code));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(delivered.row().get("retryable").getAsBoolean()).isEqualTo(retryable);
    assertThat(delivered.row().get("errorCode").getAsString()).isEqualTo(code);
    assertThat(delivered.row().get("requestId").getAsString()).isNotBlank();
    assertThat(delivered.again()).isEqualTo(retryable);
    assertThat(world.cloud().instances().acceptedStops(CVM)).isZero();
    if (!outcome.equals("THROTTLED")) {
      assertThat(world.cloud().requests("StopInstances")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FailedOperation.OperateInstanceRepeatedly, BUSY, true",
    "InternalError, UNKNOWN, true",
    "InvalidParameterValue.Duplicated, REFUSED, false",
    "InvalidParameterValue.InstanceIdNotFound, NOT_FOUND, false",
    "InvalidParameterValue.InvalidInstanceIdMalformed, REFUSED, false",
    "OperationDenied.InstanceOperationInProgress, BUSY, true",
    "UnsupportedOperation.InstanceStateArrears, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStateLaunchFailed, NOT_STOPPABLE, false",
    "UnsupportedOperation.InstanceStatePending, BUSY, true",
    "UnsupportedOperation.InstanceStateStoppedNoCharge, ALREADY_STOPPED, false",
    "UnsupportedOperation.InstanceStateTerminated, NOT_STOPPABLE, false",
    "UnauthorizedOperation.UnauthorizedSTSOperation, DENIED, false",
    "RequestLimitExceeded, THROTTLED, true"
  })
  void aHaiCodeHasItsOutcome(String code, String outcome, boolean retryable) {
    // given
    world.cloud().faults().always("StopInstance", Fault.error(code));

    // when
    Delivered delivered = world.deliver(world.timerForHai(HAI));

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(delivered.row().get("retryable").getAsBoolean()).isEqualTo(retryable);
    assertThat(delivered.row().get("errorCode").getAsString()).isEqualTo(code);
    assertThat(world.cloud().instances().acceptedStops(HAI)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UnauthorizedOperation",
        "InvalidInstanceId.NotFound",
        "UnsupportedOperation.InstanceStateShutdown",
        "UnsupportedOperation.StoppedModeStopCharging",
        "InvalidInstance.NotSupported",
        "UnsupportedOperation.OfTomorrow"
      })
  void aCodeFallsOnlyOnTheInstanceItAnsweredFor(String code) {
    // given
    world
        .cloud()
        .faults()
        .on(
            "StopInstances",
            request -> request.parameters().toString().contains(CVM),
            Fault.error(code));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(OTHER)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row(OTHER).has("errorCode")).isFalse();
    assertThat(delivered.row(CVM).get("errorCode").getAsString()).isEqualTo(code);
    assertThat(world.cloud().instances().acceptedStops(OTHER)).isOne();
    assertThat(world.cloud().instances().acceptedStops(CVM)).isZero();
  }

  @Test
  void aRefusedBatchThatActedInPartIsReportedAsItIs() {
    // given
    world
        .cloud()
        .faults()
        .next(
            "StopInstances",
            Fault.error("UnsupportedOperation.InstanceStateStopped").afterActing());

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome(OTHER)).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "UnauthorizedOperation.MFAExpired, renew",
    "UnauthorizedOperation.MFANotFound, bind",
    "AuthFailure.MFAFailure, bind"
  })
  void afterAnMfaErrorNoFurtherCallOfTheProductIsSent(String code, String advice) {
    // given
    world.cloud().faults().always("StopInstances", Fault.error(code));
    String orders =
        "[{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopType':'SOFT'},"
            + "{'Action':'StopInstances','InstanceIds':['ins-5d8a23rs'],'StopType':'HARD'},"
            + "{'Action':'StopInstance','InstanceId':'hai-dunyfddn'}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("MFA_REQUIRED");
    assertThat(delivered.row(CVM).get("advice").getAsString()).contains(advice, "exempt");
    assertThat(delivered.outcome(OTHER)).isEqualTo("MFA_REQUIRED");
    assertThat(delivered.row(OTHER).get("reason").getAsString()).contains("not sent");
    assertThat(delivered.outcome(HAI)).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
    assertThat(delivered.again()).isFalse();
  }

  @Test
  void anMfaErrorOnALookClosesTheProductInEveryRegion() {
    // given
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            request -> request.region().equals("ap-shanghai"),
            Fault.error("AuthFailure.MFAFailure"));
    String orders =
        "[{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy']},"
            + "{'Action':'StopInstances','Region':'ap-shanghai','InstanceIds':['ins-5d8a23rs']},"
            + "{'Action':'StopInstances','Region':'ap-beijing','InstanceIds':['ins-abcd1234']}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows())
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.get("outcome").getAsString()).isEqualTo("MFA_REQUIRED"));
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(2);
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @Test
  void anInstanceThatWaitsForItsTurnGetsNoneAfterAnMfaError() {
    // given
    world.cloud().instances().change(OTHER, instance -> instance.state("REBOOTING"));
    world.cloud().faults().always("StopInstances", Fault.error("UnauthorizedOperation.MFAExpired"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(OTHER)).isEqualTo("MFA_REQUIRED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(1);
  }

  @Test
  void anInstanceThatWasRefusedInABatchIsSentAloneAndOnce() {
    // given
    world.cloud().faults().always("StopInstances", Fault.error("InvalidInstance.NotSupported"));
    world.running("ins-abcd1234");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER, "ins-abcd1234"));

    // then
    assertThat(delivered.rows())
        .allSatisfy(row -> assertThat(row.get("outcome").getAsString()).isEqualTo("BUSY"));
    assertThat(world.cloud().requests("StopInstances")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InternalServerError.Timeout",
        "ServiceUnavailable.Sub",
        "FailedOperation.Timeout"
      })
  void aBatchWhoseCodeProvesNothingIsNotSentAgain(String code) {
    // given
    world.cloud().faults().always("StopInstances", Fault.error(code));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(CVM)).isIn("UNKNOWN", "FAILED");
    assertThat(delivered.row(OTHER).get("errorCode").getAsString()).isEqualTo(code);
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InternalServerError.Timeout",
        "ServiceUnavailable.Sub",
        "FailedOperation.Timeout"
      })
  void aStopThatWasTakenInSpiteOfAnUnclearCodeIsSettled(String code) {
    // given
    world.cloud().faults().always("StopInstances", Fault.error(code).afterActing());

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome(OTHER)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void anInstanceTheLookMayNotSeeIsDeniedAlone() {
    // given
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            request -> request.parameters().toString().contains(OTHER),
            Fault.error("UnauthorizedOperation"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(OTHER)).isEqualTo("DENIED");
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void anErrorThatQuotesTheKeysDoesNotPrintThem() {
    // given
    world
        .cloud()
        .faults()
        .always("StopInstances", Fault.error("Odd.Code", "X-TC-Token: a-session-token"))
        .always("UploadLog", Fault.error("Odd.Code", "AKIDstandin standin-secret-key"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.row().get("errorMessage").getAsString()).isEqualTo("X-TC-Token: [secret]");
    assertThat(world.stdout().toString())
        .doesNotContain("a-session-token", "AKIDstandin", "standin-secret-key");
  }

  @Test
  void aThrottledStopIsSentAgain() {
    // given
    world.cloud().faults().next("StopInstances", Fault.throttled(), Fault.throttled());

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(3);
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
  }

  @Test
  void aMutexThatTurnsOutToBeAStopIsAlreadyStopped() {
    // given
    world
        .cloud()
        .faults()
        .on(
            "StopInstances",
            request -> somebodyStops(CVM),
            Fault.error("MutexOperation.TaskRunning"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.row().get("stateAfter").getAsString()).isEqualTo("STOPPING");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  private boolean somebodyStops(String id) {
    world
        .cloud()
        .instances()
        .change(
            id, it -> it.state("STOPPING").latestOperation("StopInstances", "OPERATING", "r-9"));
    return true;
  }

  @Test
  void aRefusedStopThatTookEffectIsOurs() {
    // given
    world
        .cloud()
        .faults()
        .next("StopInstances", Fault.error("MutexOperation.TaskRunning").afterActing());

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void aDeniedStopNamesWhatToGrant() {
    // given
    world.cloud().faults().always("StopInstances", Fault.error("UnauthorizedOperation"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.row().get("advice").getAsString()).contains("cvm:StopInstances");
  }
}
