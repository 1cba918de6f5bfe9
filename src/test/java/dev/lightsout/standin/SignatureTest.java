package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesResponse;
import com.tencentcloudapi.cvm.v20170312.models.Filter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private final StandIn cloud =
      StandIn.builder().secret("AKIDtest", "test-key", "test-token").start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({
    "TC3-HMAC-SHA256, POST",
    "TC3-HMAC-SHA256, GET",
    "HmacSHA256, POST",
    "HmacSHA256, GET",
    "HmacSHA1, POST",
    "HmacSHA1, GET"
  })
  void everyWayToSignIsUnderstood(String signMethod, String method) throws Exception {
    // given
    cloud.instances().add(StandInInstance.of("ins-r8hr2upy").tag("env", "dev & test"));
    cloud.instances().running("ins-5d8a23rs");

    // when
    DescribeInstancesResponse found =
        describe(
            new Credential("AKIDtest", "test-key", "test-token"),
            profile -> {
              profile.setSignMethod(signMethod);
              profile.getHttpProfile().setReqMethod(method);
            });

    // then
    assertThat(found.getTotalCount()).isOne();
    assertThat(cloud.requests().get(0).secretId()).isEqualTo("AKIDtest");
    assertThat(cloud.requests().get(0).token()).isEqualTo("test-token");
  }

  @Test
  void anUnsignedPayloadIsSignedAsSuch() throws Exception {
    assertThat(
            describe(
                new Credential("AKIDtest", "test-key", "test-token"),
                profile -> profile.setUnsignedPayload(true)))
        .isNotNull();
  }

  @Test
  void theTrueHostIsAcceptedThroughAProxy() throws Exception {
    assertThat(
            describe(
                new Credential("AKIDtest", "test-key", "test-token"),
                profile -> {
                  profile.getHttpProfile().setEndpoint("cvm.tencentcloudapi.com");
                  profile.getHttpProfile().setProxyHost("127.0.0.1");
                  profile.getHttpProfile().setProxyPort(cloud.port());
                }))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "AKIDtest, other-key, test-token, AuthFailure.SignatureFailure",
    "AKIDother, test-key, test-token, AuthFailure.SecretIdNotFound",
    "AKIDtest, test-key, other-token, AuthFailure.TokenFailure",
    "AKIDtest, test-key, , AuthFailure.TokenFailure"
  })
  void aStrangerIsRefused(String id, String key, String token, String code) {
    assertThatThrownBy(() -> describe(new Credential(id, key, token), profile -> {}))
        .extracting("errorCode")
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "StopEverything, 2017-03-12, ap-guangzhou, InvalidAction",
    "StopInstances, 2023-08-12, ap-guangzhou, NoSuchVersion",
    "StopInstances, 2017-03-12, ap-atlantis, UnsupportedRegion"
  })
  void whatIsNotThereHasItsCode(String action, String version, String region, String code) {
    // given
    Credential credential = new Credential("AKIDtest", "test-key", "test-token");
    CommonClient client =
        new CommonClient("cvm", version, credential, region, Clients.profile(cloud));

    // then
    assertThatThrownBy(() -> client.call(action, "{}")).extracting("errorCode").isEqualTo(code);
  }

  @Test
  void anUnsignedRequestIsRefused() throws Exception {
    assertThat(post("X-TC-Timestamp", "1700000000"))
        .contains("\"Code\":\"AuthFailure.InvalidAuthorization\"");
  }

  @Test
  void anOldSignatureHasExpired() throws Exception {
    // given
    String authorization =
        "TC3-HMAC-SHA256 Credential=AKIDtest/2023-11-14/cvm/tc3_request,"
            + " SignedHeaders=content-type;host, Signature="
            + "0".repeat(64);

    // then
    assertThat(post("X-TC-Timestamp", "1700000000", "Authorization", authorization))
        .contains("\"Code\":\"AuthFailure.SignatureExpire\"");
  }

  private String post(String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(cloud.url()))
            .header("X-TC-Action", "StopInstances")
            .header("X-TC-Version", "2017-03-12")
            .header("X-TC-Region", "ap-guangzhou")
            .headers(headers)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private DescribeInstancesResponse describe(Credential credential, Consumer<ClientProfile> change)
      throws TencentCloudSDKException {
    Filter filter = new Filter();
    filter.setName("tag:env");
    filter.setValues(new String[] {"dev & test", "Größe"});
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.setFilters(new Filter[] {filter});
    request.setLimit(100L);
    return client(credential, change).DescribeInstances(request);
  }

  private CvmClient client(Credential credential, Consumer<ClientProfile> change) {
    ClientProfile profile = Clients.profile(cloud);
    change.accept(profile);
    return new CvmClient(credential, Clients.REGION, profile);
  }
}
