package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
  private final MovableClock clock = MovableClock.at("2026-01-01T00:00:00Z");
  private final StandIn cloud = StandIn.builder().clock(clock).rateLimits(true).start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CVM, DescribeInstances, 40",
    "CVM, StopInstances, 10",
    "HAI, DescribeInstances, 20",
    "HAI, StopInstance, 20"
  })
  void oneMoreThanThePageAllowsIsRefused(Product product, String action, int perSecond) {
    // given
    CommonClient client = any(cloud, product);

    // when
    for (int i = 0; i < perSecond; i++) {
      send(client, action);
    }

    // then
    assertThatThrownBy(() -> client.call(action, "{}"))
        .extracting("errorCode")
        .isEqualTo("RequestLimitExceeded");
  }

  @Test
  void aSecondLaterThereIsRoomAgain() throws Exception {
    // given
    CommonClient client = any(cloud, Product.HAI);
    for (int i = 0; i < 21; i++) {
      send(client, "DescribeInstances");
    }

    // when
    clock.advance(Duration.ofSeconds(1));

    // then
    client.call("DescribeInstances", "{}");
  }

  /** A request that goes wrong is a request all the same. */
  private static void send(CommonClient client, String action) {
    try {
      client.call(action, "{}");
    } catch (TencentCloudSDKException refused) {
      assertThat(refused.getErrorCode()).isNotNull();
    }
  }
}
