package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.cvm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
  private static final String ID = "ins-r8hr2upy";

  private final StandIn cloud = StandIn.builder().stopping(Duration.ofMinutes(1)).start();

  @AfterEach
  void close() {
    cloud.close();
  }

  static Stream<Fault> everyFault() {
    return Stream.of(
        Fault.error("InternalServerError"),
        Fault.throttled(),
        Fault.reset(),
        Fault.empty(),
        Fault.truncated(),
        Fault.noJson(),
        Fault.emptyBody(),
        Fault.emptyJson(),
        Fault.noRequestId(),
        Fault.answerOfAnother(),
        Fault.silent(Duration.ofMillis(1)),
        Fault.status(500),
        Fault.redirect(307, "http://127.0.0.1:1/"));
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void aFaultKeepsTheCloudFromActing(Fault fault) {
    // given
    cloud.instances().running(ID);
    cloud.faults().always("StopInstances", fault);

    // when
    catchThrowable(this::stop);

    // then
    assertThat(cloud.instances().get(ID).state()).isEqualTo("RUNNING");
    assertThat(cloud.requests("StopInstances")).extracting(Request::fault).contains(fault.name());
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void afterActingOnlyTheAnswerIsLost(Fault fault) {
    // given
    cloud.instances().running(ID);
    cloud.faults().always("StopInstances", fault.afterActing());

    // when
    catchThrowable(this::stop);

    // then
    assertThat(cloud.instances().get(ID).state()).isEqualTo("STOPPING");
    assertThat(cloud.instances().acceptedStops(ID)).isOne();
    assertThat(cloud.requests("StopInstances").get(0).fault()).endsWith(" after acting");
  }

  @Test
  void aChangedAnswerIsThatOfAnActionThatWasDone() throws Exception {
    // given
    cloud.instances().running(ID);
    cloud.faults().always("StopInstances", Fault.changed(it -> it.addProperty("RequestId", "x")));

    // when
    stop();

    // then
    assertThat(cloud.instances().get(ID).state()).isEqualTo("STOPPING");
    assertThat(cloud.requests("StopInstances").get(0).answer().get("RequestId").getAsString())
        .isEqualTo("x");
  }

  @Test
  void eachOfTheNextRequestsMeetsItsOwnFault() throws Exception {
    // given
    cloud.instances().running(ID);
    cloud
        .faults()
        .next("StopInstances", Fault.throttled(), Fault.error("MutexOperation.TaskRunning"));

    // then
    assertThatThrownBy(this::stop).extracting("errorCode").isEqualTo("RequestLimitExceeded");
    assertThatThrownBy(this::stop).extracting("errorCode").isEqualTo("MutexOperation.TaskRunning");
    stop();
    assertThat(cloud.requests("StopInstances"))
        .extracting(Request::fault)
        .containsExactly("throttled", "error MutexOperation.TaskRunning", null);
  }

  @Test
  void aFaultOfOneActionLeavesTheOthersAlone() throws Exception {
    // given
    cloud.instances().running(ID);
    cloud.faults().always("StopInstances", Fault.reset());

    // then
    assertThat(cvm(cloud).DescribeInstances(new DescribeInstancesRequest()).getTotalCount())
        .isOne();
  }

  @Test
  void aFaultCanPickItsRequests() {
    // given
    cloud.instances().running(ID);
    cloud
        .faults()
        .on(
            "StopInstances",
            request -> request.parameters().toString().contains(ID),
            Fault.error("InternalServerError"));

    // then
    assertThatThrownBy(this::stop).extracting("errorCode").isEqualTo("InternalServerError");
  }

  @Test
  void clearedFaultsDoNothing() throws Exception {
    // given
    cloud.instances().running(ID);
    cloud.faults().next("StopInstances", Fault.reset()).always("StopInstances", Fault.empty());

    // when
    cloud.faults().clear();

    // then
    stop();
  }

  @Test
  void aResetIsARealOne() {
    // given
    cloud.faults().next("StopInstances", Fault.reset());

    // then
    assertThatThrownBy(this::post).rootCause().isInstanceOf(SocketException.class);
  }

  @Test
  void anEmptyAnswerHasNotAByte() {
    // given
    cloud.faults().next("StopInstances", Fault.empty());

    // then
    assertThatThrownBy(this::post)
        .hasMessageContaining("received no bytes")
        .hasRootCauseInstanceOf(EOFException.class);
  }

  @Test
  void aTruncatedBodyEndsBeforeItsLength() {
    // given
    cloud.faults().next("StopInstances", Fault.truncated());

    // then
    assertThatThrownBy(this::post).hasRootCauseInstanceOf(EOFException.class);
  }

  @Test
  void aStatusCarriesItsHeaders() throws Exception {
    // given
    cloud.faults().next("StopInstances", Fault.status(503, Map.of("Retry-After", "0")));

    // when
    HttpResponse<String> response = post();

    // then
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("0");
  }

  @Test
  void aSlowAnswerOutlastsAnImpatientClient() {
    // given
    cloud.instances().running(ID);
    cloud.faults().next("StopInstances", Fault.slow(Duration.ofMinutes(1)).afterActing());
    ClientProfile profile = Clients.profile(cloud);
    profile.getHttpProfile().setReadTimeout(1);
    CvmClient client = new CvmClient(Clients.credential(), Clients.REGION, profile);

    // then
    assertThatThrownBy(() -> client.StopInstances(request()))
        .hasCauseInstanceOf(SocketTimeoutException.class);
    assertThat(cloud.instances().get(ID).state()).isEqualTo("STOPPING");
  }

  @Test
  void aSlowAnswerIsAnAnswer() throws Exception {
    // given
    cloud.instances().running(ID);
    cloud.faults().next("StopInstances", Fault.slow(Duration.ofMillis(1)));

    // then
    assertThat(stop()).isNotNull();
  }

  @Test
  void anAnswerInSmallPiecesIsAnAnswer() throws Exception {
    // given
    cloud.instances().running(ID);
    cloud.faults().next("StopInstances", Fault.dribble(Duration.ofMillis(20)));

    // then
    assertThat(stop()).isNotNull();
  }

  private String stop() throws TencentCloudSDKException {
    return cvm(cloud).StopInstances(request()).getRequestId();
  }

  private static StopInstancesRequest request() {
    StopInstancesRequest request = new StopInstancesRequest();
    request.setInstanceIds(new String[] {ID});
    return request;
  }

  private HttpResponse<String> post() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(cloud.url()))
            .header("X-TC-Action", "StopInstances")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.ofString());
  }
}
