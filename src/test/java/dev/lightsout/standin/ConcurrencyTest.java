package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final String ID = "ins-r8hr2upy";

  @Test
  void ofManyStopsAtOnceOneIsAccepted() throws Exception {
    try (StandIn cloud = StandIn.builder().stopping(Duration.ofMinutes(1)).start()) {
      // given
      cloud.instances().running(ID);
      CommonClient client = Clients.any(cloud, Product.CVM);
      ExecutorService callers = Executors.newFixedThreadPool(16);

      // when
      List<Callable<String>> stops = Collections.nCopies(64, () -> stop(client));
      callers.invokeAll(stops);
      callers.shutdown();

      // then
      assertThat(cloud.requests("StopInstances")).hasSize(64);
      assertThat(cloud.requests("StopInstances"))
          .filteredOn(request -> !request.answer().has("Error"))
          .hasSize(1);
      assertThat(cloud.instances().acceptedStops(ID)).isOne();
    }
  }

  private static String stop(CommonClient client) {
    try {
      return client.call("StopInstances", "{\"InstanceIds\":[\"" + ID + "\"]}");
    } catch (TencentCloudSDKException refused) {
      return refused.getErrorCode();
    }
  }
}
