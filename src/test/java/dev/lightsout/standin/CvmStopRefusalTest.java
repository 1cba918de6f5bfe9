package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static dev.lightsout.standin.Clients.cvm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvmStopRefusalTest {
  private static final String ID = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";

  private final MovableClock clock = MovableClock.at("2026-01-01T00:00:00Z");
  private final StandIn.Builder builder =
      StandIn.builder().clock(clock).stopping(Duration.ofSeconds(20));
  private StandIn cloud;

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void anInstanceThatCannotStopChargingRefusesWhereToldTo() {
    // given
    start(builder.refusesStopCharging(true));
    cloud.instances().add(StandInInstance.of(ID).chargeType("PREPAID"));

    // then
    assertThat(refusal(stop("STOP_CHARGING", ID)).getErrorCode())
        .isEqualTo("UnsupportedOperation.StoppedModeStopCharging");
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED, InstanceStateStopped",
    "STOPPING, InstanceStateStopping",
    "PENDING, InstanceStatePending",
    "STARTING, InstanceStateStarting",
    "REBOOTING, InstanceStateRebooting",
    "SHUTDOWN, InstanceStateShutdown",
    "TERMINATING, InstanceStateTerminating",
    "TERMINATED, InstanceStateTerminated",
    "ENTER_RESCUE_MODE, InstanceStateEnterRescueMode",
    "RESCUE_MODE, InstanceStateRescueMode",
    "EXIT_RESCUE_MODE, InstanceStateExitRescueMode",
    "ENTER_SERVICE_LIVE_MIGRATE, InstanceStateEnterServiceLiveMigrate",
    "SERVICE_LIVE_MIGRATE, InstanceStateServiceLiveMigrate",
    "EXIT_SERVICE_LIVE_MIGRATE, InstanceStateExitServiceLiveMigrate",
    "ISOLATING, InstanceStateIsolating",
    "BANNING, InstanceStateBanning",
    "CORRUPTED, InstanceStateCorrupted",
    "FREEZING, InstanceStateFreezing"
  })
  void anInstanceThatDoesNotRunRefusesAStop(String state, String code) {
    // given
    start(builder);
    cloud.instances().add(StandInInstance.of(ID).state(state));

    // when
    TencentCloudSDKException refusal = refusal(stop(null, ID));

    // then
    assertThat(refusal.getErrorCode()).isEqualTo("UnsupportedOperation." + code);
    assertThat(refusal.getMessage()).contains(ID, refusal.getRequestId().substring(0, 8));
    assertThat(cloud.instances().acceptedStops(ID)).isZero();
  }

  @Test
  void anotherOperationUnderWayRefusesAStop() {
    // given
    start(builder);
    cloud
        .instances()
        .add(StandInInstance.of(ID).latestOperation("ResetInstancesPassword", "OPERATING", "r-1"));

    // when
    TencentCloudSDKException refusal = refusal(stop(null, ID));

    // then
    assertThat(refusal.getErrorCode()).isEqualTo("OperationDenied.InstanceOperationInProgress");
    assertThat(refusal.getMessage()).contains("实例`['" + ID + "']`操作进行中，请等待");
  }

  @Test
  void aBatchIsRefusedWholeForOneInstance() {
    // given
    start(builder);
    cloud.instances().add(StandInInstance.of(OTHER).state("STOPPED"));

    // when
    TencentCloudSDKException refusal = refusal(stop(null, ID, OTHER));

    // then
    assertThat(refusal.getMessage()).contains(OTHER);
    assertThat(cloud.instances().get(ID).state()).isEqualTo("RUNNING");
  }

  @Test
  void aPartialBatchHasActedOnThoseBefore() {
    // given
    start(builder.partialBatches(true));
    cloud.instances().add(StandInInstance.of(OTHER).state("STOPPED"));

    // when
    refusal(stop(null, ID, OTHER));

    // then
    assertThat(cloud.instances().get(ID).state()).isEqualTo("STOPPING");
    assertThat(cloud.instances().acceptedStops(ID)).isOne();
  }

  @Test
  void moreThanAHundredIdsAreRefused() {
    // given
    start(builder);
    String[] ids = IntStream.range(0, 101).mapToObj("ins-%08d"::formatted).toArray(String[]::new);

    // then
    assertThat(refusal(stop(null, ids)).getErrorCode())
        .isEqualTo("InvalidParameterValue.LimitExceeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'InstanceIds':'hello'} | InvalidParameter",
        "{'InstanceIds':[1]} | InvalidParameter",
        "{} | MissingParameter",
        "{'InstanceIds':[]} | MissingParameter",
        "{'InstanceIds':['ins-r8hr2upy'],'ForceStop':'TRUE'} | InvalidParameter",
        "{'InstanceIds':['ins-r8hr2upy'],'ForceStop':true,'StopType':'SOFT'}"
            + " | InvalidParameterCombination",
        "{'InstanceIds':['ins-r8hr2upy'],'StopType':'soft'} | InvalidParameterValue",
        "{'InstanceIds':['ins-r8hr2upy'],'StoppedMode':'STOP_CHARGE'} | InvalidParameterValue",
        "{'InstanceIds':['ins-r8hr2upy'],'DryRun':true} | UnknownParameter",
        "{'InstanceIds':['ins-1122']} | InvalidInstanceId.Malformed",
        "{'InstanceIds':['hai-dunyfddn']} | InvalidInstanceId.Malformed",
        "{'InstanceIds':['ins-00000000']} | InvalidInstanceId.NotFound"
      })
  void aWrongParameterHasItsCode(String parameters, String code) throws Exception {
    // given
    start(builder);

    // when
    String json = parameters.replace('\'', '"');

    // then
    assertThatThrownBy(() -> any(cloud, Product.CVM).call("StopInstances", json))
        .extracting("errorCode")
        .isEqualTo(code);
    assertThat(cloud.instances().get(ID).state()).isEqualTo("RUNNING");
  }

  @Test
  void aWrongTypeReadsAsRecorded() {
    // given
    start(builder);

    // when
    catchThrowableOfType(
        TencentCloudSDKException.class,
        () -> any(cloud, Product.CVM).call("StopInstances", "{\"InstanceIds\":\"hello\"}"));

    // then
    JsonObject recorded =
        JsonParser.parseString(
                "{\"Code\":\"InvalidParameter\",\"Message\":\"参数 `InstanceIds` 取值类型错误。\"}")
            .getAsJsonObject();
    Request request = cloud.requests("StopInstances").get(0);
    assertThat(request.status()).isEqualTo(200);
    assertThat(request.answer().getAsJsonObject("Error")).isEqualTo(recorded);
    assertThat(request.answer().keySet()).containsExactly("Error", "RequestId");
  }

  private void start(StandIn.Builder builder) {
    cloud = builder.start();
    cloud.instances().running(ID, OTHER);
  }

  private TencentCloudSDKException refusal(StopInstancesRequest request) {
    return catchThrowableOfType(
        TencentCloudSDKException.class, () -> cvm(cloud).StopInstances(request));
  }

  private static StopInstancesRequest stop(String mode, String... ids) {
    StopInstancesRequest request = new StopInstancesRequest();
    request.setInstanceIds(ids);
    request.setStoppedMode(mode);
    return request;
  }
}
