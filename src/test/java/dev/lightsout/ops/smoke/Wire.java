package dev.lightsout.ops.smoke;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.common.profile.Language;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.cloud.Endpoint;
import dev.lightsout.ops.Account;
import dev.lightsout.ops.OneShotHttp;
import dev.lightsout.ops.Service;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Requests by the official SDK, each of which goes out once, and the answers as they came. */
record Wire(Account account, String region) {
  /** What is taken from the answer before the SDK makes its own of it. */
  private static final class Caught {
    private volatile Answer answer;
  }

  /** A call with a body of the SDK's making. */
  @FunctionalInterface
  private interface Sending {
    void by(CommonClient client) throws TencentCloudSDKException;
  }

  Answer call(Service service, String action, String body, Keys keys) {
    return send(service, keys, client -> client.call(action, body));
  }

  /** {@code UploadLog}: its body is the log, and its parameters are headers. */
  Answer upload(String topic, byte[] logs) {
    HashMap<String, String> headers = new HashMap<>(Map.of("X-CLS-TopicId", topic));
    return send(
        Service.CLS, Keys.RIGHT, client -> client.callOctetStream("UploadLog", headers, logs));
  }

  private Answer send(Service service, Keys keys, Sending sending) {
    Caught caught = new Caught();
    OkHttpClient http = oneShot(caught);
    try {
      sending.by(client(service, keys.of(account.credentials()), http));
    } catch (TencentCloudSDKException thrown) {
      if (caught.answer == null) {
        return Answer.none(thrown.getMessage());
      }
    } finally {
      http.connectionPool().evictAll();
    }
    return caught.answer == null ? Answer.none("nothing was read") : caught.answer;
  }

  private static OkHttpClient oneShot(Caught caught) {
    OkHttpClient.Builder http = OneShotHttp.forOneCall();
    // In front of the one that reads an answer whole, so that all of it can be seen.
    http.interceptors()
        .add(
            0,
            chain -> {
              Response response = chain.proceed(chain.request());
              String body = response.peekBody(Long.MAX_VALUE).string();
              caught.answer = Answer.of(response.code(), body);
              return response;
            });
    return http.build();
  }

  private CommonClient client(Service service, Credentials keys, OkHttpClient http) {
    Endpoint endpoint = new Endpoint(account.endpoint(), account.domain());
    HttpProfile profile = new HttpProfile();
    profile.setProtocol(endpoint.protocol());
    profile.setEndpoint(endpoint.host(service.host(), region));
    profile.setHttpClient(http);
    ClientProfile client = new ClientProfile(ClientProfile.SIGN_TC3_256, profile);
    client.setLanguage(Language.EN_US);
    return new CommonClient(
        service.host(),
        service.version(),
        new Credential(keys.secretId(), keys.secretKey(), keys.token()),
        region,
        client);
  }
}
