package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "cvm, ap-guangzhou, tencentcloudapi.com, cvm.tencentcloudapi.com",
    "hai, ap-guangzhou, tencentcloudapi.com, hai.tencentcloudapi.com",
    "cvm, ap-shanghai-fsi, tencentcloudapi.com, cvm.ap-shanghai-fsi.tencentcloudapi.com",
    "cls, ap-shenzhen-fsi, tencentcloudapi.com, cls.ap-shenzhen-fsi.tencentcloudapi.com",
    "cvm, ap-guangzhou, internal.tencentcloudapi.com, cvm.internal.tencentcloudapi.com"
  })
  void aFinanceRegionHasAHostOfItsOwn(String service, String region, String domain, String host) {
    // when
    Endpoint endpoint = new Endpoint(null, domain);

    // then
    assertThat(endpoint.host(service, region)).isEqualTo(host);
    assertThat(endpoint.protocol()).isEqualTo("https://");
  }

  @Test
  void aBaseUrlServesEveryApi() {
    // when
    Endpoint endpoint = new Endpoint(URI.create("http://127.0.0.1:8080"), "tencentcloudapi.com");

    // then
    assertThat(endpoint.protocol() + endpoint.host("cvm", "ap-shanghai-fsi"))
        .isEqualTo("http://127.0.0.1:8080");
  }
}
