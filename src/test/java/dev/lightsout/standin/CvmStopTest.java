package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.cvm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.Instance;
import com.tencentcloudapi.cvm.v20170312.models.StartInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CvmStopTest {
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
  void aStoppedInstanceWasStoppingBefore() throws Exception {
    // given
    start(builder);

    // when
    String requestId = cvm(cloud).StopInstances(stop("STOP_CHARGING", ID)).getRequestId();

    // then
    Instance stopping = look(ID);
    assertThat(stopping.getInstanceState()).isEqualTo("STOPPING");
    assertThat(stopping.getLatestOperation()).isEqualTo("StopInstances");
    assertThat(stopping.getLatestOperationState()).isEqualTo("OPERATING");
    assertThat(stopping.getLatestOperationRequestId()).isEqualTo(requestId);
    assertThat(stopping.getStopChargingMode()).isEqualTo("NOT_APPLICABLE");
    assertThat(stopping.getPublicIpAddresses()).isNotEmpty();

    clock.advance(Duration.ofSeconds(20));
    Instance stopped = look(ID);
    assertThat(stopped.getInstanceState()).isEqualTo("STOPPED");
    assertThat(stopped.getLatestOperationState()).isEqualTo("SUCCESS");
    assertThat(stopped.getLatestOperationRequestId()).isEqualTo(requestId);
    assertThat(stopped.getStopChargingMode()).isEqualTo("STOP_CHARGING");
    assertThat(stopped.getPublicIpAddresses()).isNull();
    assertThat(cloud.instances().acceptedStops(ID)).isOne();
  }

  @Test
  void anOperationCanHaveSucceededWhileTheInstanceIsStillStopping() throws Exception {
    // given
    start(builder);
    cvm(cloud).StopInstances(stop("KEEP_CHARGING", ID));

    // when
    clock.advance(Duration.ofSeconds(11));

    // then
    assertThat(look(ID).getInstanceState()).isEqualTo("STOPPING");
    assertThat(look(ID).getLatestOperationState()).isEqualTo("SUCCESS");
  }

  @Test
  void aStopThatKeepsChargingKeepsTheAddress() throws Exception {
    // given
    start(builder);

    // when
    cvm(cloud).StopInstances(stop(null, ID));
    clock.advance(Duration.ofSeconds(20));

    // then
    assertThat(look(ID).getStopChargingMode()).isEqualTo("KEEP_CHARGING");
    assertThat(look(ID).getPublicIpAddresses()).isNotEmpty();
  }

  @Test
  void anInstanceThatCannotStopChargingKeepsChargingSilently() throws Exception {
    // given
    start(builder);
    cloud.instances().add(StandInInstance.of(ID).acceptsStopCharging(false));

    // when
    cvm(cloud).StopInstances(stop("STOP_CHARGING", ID));
    clock.advance(Duration.ofSeconds(20));

    // then
    assertThat(look(ID).getStopChargingMode()).isEqualTo("KEEP_CHARGING");
  }

  @Test
  void anInstanceCanBeStartedAndStoppedAgain() throws Exception {
    // given
    start(builder);
    cvm(cloud).StopInstances(stop(null, ID));
    clock.advance(Duration.ofSeconds(20));
    StartInstancesRequest request = new StartInstancesRequest();
    request.setInstanceIds(new String[] {ID});

    // when
    cvm(cloud).StartInstances(request);

    // then
    assertThat(look(ID).getInstanceState()).isEqualTo("STARTING");
    clock.advance(Duration.ofSeconds(20));
    cvm(cloud).StopInstances(stop(null, ID));
    assertThat(cloud.instances().acceptedStops(ID)).isEqualTo(2);
  }

  @Test
  void somebodyCanStartItWithARequestOfTheirOwn() {
    // given
    start(builder);
    cloud.instances().add(StandInInstance.of(ID).state("STOPPED"));

    // when
    StandInInstance before = cloud.instances().get(ID);
    StandInInstance after = cloud.instances().start(ID);

    // then
    assertThat(after.state()).isEqualTo("RUNNING");
    assertThat(after.latestOperation()).isEqualTo("StartInstances");
    assertThat(after.latestOperationRequestId()).isNotEqualTo(before.latestOperationRequestId());
  }

  @Test
  void anotherRegionDoesNotSeeIt() {
    // given
    start(builder);

    // then
    assertThatThrownBy(() -> cvm(cloud, "ap-shanghai").StopInstances(stop(null, ID)))
        .extracting("errorCode")
        .isEqualTo("InvalidInstanceId.NotFound");
  }

  private void start(StandIn.Builder builder) {
    cloud = builder.start();
    cloud.instances().running(ID, OTHER);
  }

  private Instance look(String id) throws Exception {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.setInstanceIds(new String[] {id});
    return cvm(cloud).DescribeInstances(request).getInstanceSet()[0];
  }

  private static StopInstancesRequest stop(String mode, String... ids) {
    StopInstancesRequest request = new StopInstancesRequest();
    request.setInstanceIds(ids);
    request.setStoppedMode(mode);
    return request;
  }
}
