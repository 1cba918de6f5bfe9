package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static dev.lightsout.standin.Clients.hai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.hai.v20230812.models.DescribeInstancesRequest;
import com.tencentcloudapi.hai.v20230812.models.Instance;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceRequest;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaiTest {
  private static final String ID = "hai-2dfajzo4q";

  private final MovableClock clock = MovableClock.at("2026-01-01T00:00:00Z");
  private final StandIn cloud =
      StandIn.builder().clock(clock).stopping(Duration.ofSeconds(20)).start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aStoppingInstanceStaysRunningUntilItIsStopped() throws Exception {
    // given
    cloud.instances().running(ID);

    // when
    StopInstanceResponse response = stop(false);

    // then
    assertThat(response.getTaskId()).isPositive();
    assertThat(look().getInstanceState()).isEqualTo("RUNNING");
    assertThat(look().getLatestOperation()).isEqualTo("StopInstance");
    assertThat(look().getLatestOperationState()).isEqualTo("OPERATING");

    clock.advance(Duration.ofSeconds(20));
    assertThat(look().getInstanceState()).isEqualTo("STOPPED_NO_CHARGE");
    assertThat(look().getLatestOperationState()).isEqualTo("SUCCESS");
    assertThat(cloud.instances().acceptedStops(ID)).isOne();
  }

  @Test
  void aSecondStopMeetsTheOperationUnderWay() throws Exception {
    // given
    cloud.instances().running(ID);
    stop(false);

    // then
    assertThatThrownBy(() -> stop(false))
        .extracting("errorCode")
        .isEqualTo("OperationDenied.InstanceOperationInProgress");
  }

  @Test
  void aDryRunChangesNothing() throws Exception {
    // given
    cloud.instances().running(ID);

    // when
    StopInstanceResponse response = stop(true);

    // then
    assertThat(response.getRequestId()).isNotNull();
    assertThat(look().getLatestOperation()).isNotEqualTo("StopInstance");
    assertThat(cloud.instances().acceptedStops(ID)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, InstanceStatePending",
    "ARREARS, InstanceStateArrears",
    "LAUNCH_FAILED, InstanceStateLaunchFailed",
    "STOPPED_NO_CHARGE, InstanceStateStoppedNoCharge",
    "TERMINATED, InstanceStateTerminated"
  })
  void anInstanceThatDoesNotRunRefusesAStop(String state, String code) {
    // given
    cloud.instances().add(StandInInstance.of(ID).state(state));

    // then
    assertThatThrownBy(() -> stop(false))
        .extracting("errorCode")
        .isEqualTo("UnsupportedOperation." + code);
  }

  @Test
  void aPrepaidInstanceRefusesAStop() {
    // given
    cloud.instances().add(StandInInstance.of(ID).chargeType("PREPAID_BY_MONTH"));

    // then
    assertThatThrownBy(() -> stop(false)).extracting("errorCode").isEqualTo("UnsupportedOperation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StopInstance | {} | MissingParameter",
        "StopInstance | {'InstanceId':['hai-2dfajzo4q']} | InvalidParameter",
        "StopInstance | {'InstanceId':'hai-2dfajzo4q','DryRun':'TRUE'} | InvalidParameter",
        "StopInstance | {'InstanceId':'hai-2dfajzo4q','StopMode':'KEEP'} | InvalidParameterValue",
        "StopInstance | {'InstanceId':'hai-1'}"
            + " | InvalidParameterValue.InvalidInstanceIdMalformed",
        "StopInstance | {'InstanceId':'hai-00000000'} | InvalidParameterValue.InstanceIdNotFound",
        "DescribeInstances | {'InstanceIds':['hai-2dfajzo4q','hai-2dfajzo4q']}"
            + " | InvalidParameterValue.Duplicated",
        "DescribeInstances | {'InstanceIds':['hai-2dfajzo4q'],"
            + "'Filters':[{'Name':'instance-state','Values':['RUNNING']}]}"
            + " | InvalidParameter.AtMostOne",
        "DescribeInstances | {'Offset':101} | InvalidParameterValue",
        "DescribeInstances | {'Limit':101} | InvalidParameterValue",
        "DescribeInstances | {'Filters':[{'Name':'tag:env','Values':['dev']}]}"
            + " | InvalidParameterValue"
      })
  void aWrongParameterHasItsCode(String action, String parameters, String code) {
    // given
    cloud.instances().running(ID);

    // then
    assertThatThrownBy(() -> any(cloud, Product.HAI).call(action, parameters.replace('\'', '"')))
        .extracting("errorCode")
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "charge-type, PREPAID_BY_MONTH",
    "instance-state, STOPPED_NO_CHARGE",
    "public-ip-address, 203.0.113.77"
  })
  void aFilterFindsTheInstanceThatPassesItAndNoOther(String name, String value) throws Exception {
    // given
    cloud.instances().running(ID, "ins-r8hr2upy");
    cloud.instances().add(StandInInstance.of("hai-dunyfddn").passing(name, value));

    // when
    String found =
        any(cloud, Product.HAI)
            .call(
                "DescribeInstances",
                "{\"Filters\":[{\"Name\":\"%s\",\"Values\":[\"%s\"]}]}".formatted(name, value));

    // then
    assertThat(found)
        .contains("hai-dunyfddn", "\"TotalCount\":1")
        .doesNotContain(ID, "ins-r8hr2upy");
  }

  private StopInstanceResponse stop(boolean dryRun) throws TencentCloudSDKException {
    StopInstanceRequest request = new StopInstanceRequest();
    request.setInstanceId(ID);
    request.setDryRun(dryRun);
    return hai(cloud).StopInstance(request);
  }

  private Instance look() throws TencentCloudSDKException {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.setInstanceIds(new String[] {ID});
    return hai(cloud).DescribeInstances(request).getInstanceSet()[0];
  }
}
