package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.CommonClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatencyTest {
  private static final String STOP = "{\"InstanceIds\":[\"ins-r8hr2upy\"]}";
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void anAnswerUnderWayHoldsUpNoOtherRequest() throws Exception {
    // given
    CountDownLatch arrived = new CountDownLatch(200);
    try (StandIn cloud =
        StandIn.builder().latency(LONG).onRequest(request -> arrived.countDown()).start()) {
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url())).build();

      // when
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, 200)
              .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
              .toList();

      // then
      arrived.await();
      assertThat(answers).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void aStopActsWhenItArrives() throws Exception {
    // given
    CountDownLatch arrived = new CountDownLatch(1);
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (StandIn cloud =
        StandIn.builder().latency(LONG).onRequest(request -> arrived.countDown()).start()) {
      cloud.instances().running("ins-r8hr2upy");
      CommonClient client = Clients.any(cloud, Product.CVM);

      // when
      Future<String> answer = caller.submit(() -> client.call("StopInstances", STOP));

      // then
      arrived.await();
      assertThat(cloud.instances().acceptedStops("ins-r8hr2upy")).isOne();
      assertThat(answer).isNotDone();
    } finally {
      caller.shutdown();
    }
  }

  @Test
  void anAnswerArrivesInTheEnd() throws Exception {
    try (StandIn cloud = StandIn.builder().latency(Duration.ofMillis(1)).start()) {
      // given
      cloud.instances().running("ins-r8hr2upy");

      // then
      assertThat(Clients.any(cloud, Product.CVM).call("DescribeInstances", "{}"))
          .contains("ins-r8hr2upy");
    }
  }

  static Stream<Fault> faultsOnTheSocket() {
    return Stream.of(Fault.reset(), Fault.empty(), Fault.truncated());
  }

  @ParameterizedTest
  @MethodSource("faultsOnTheSocket")
  void aFaultIsOneHoweverLateItIs(Fault fault) {
    try (StandIn cloud = StandIn.builder().latency(Duration.ofMillis(1)).start()) {
      // given
      cloud.instances().running("ins-r8hr2upy");
      cloud.faults().always("StopInstances", fault);

      // then
      assertThatThrownBy(() -> Clients.any(cloud, Product.CVM).call("StopInstances", STOP))
          .rootCause()
          .isInstanceOf(IOException.class);
    }
  }
}
