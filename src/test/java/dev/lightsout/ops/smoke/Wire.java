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
import dev.lightsout.ops.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Requests by the official SDK, each of which goes out once, on a connection of its own. The SDK's
 * HTTP client by itself sends a request again when a kept-alive connection dies under it, and on a
 * 503 that says {@code Retry-After: 0}: for a stop, nobody would know of the second.
 */
record Wire(Account account, String region) {
  private static final int CONNECT_SECONDS = 10;
  private static final int READ_SECONDS = 30;

  /** Shared for what is dear to make, the certificates of the authorities. */
  private static final OkHttpClient PLAIN = new OkHttpClient();

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
    AtomicInteger passes = new AtomicInteger();
    return PLAIN
        .newBuilder()
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .writeTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(
            chain -> {
              try (Response response = chain.proceed(chain.request())) {
                byte[] body = response.body().bytes();
                caught.answer =
                    Answer.of(response.code(), new String(body, StandardCharsets.UTF_8));
                // Read whole, since the SDK does not close what it has no use for.
                return response
                    .newBuilder()
                    .body(ResponseBody.create(response.body().contentType(), body))
                    .build();
              }
            })
        .addNetworkInterceptor(
            chain -> {
              if (passes.incrementAndGet() > 1) {
                throw new IOException("it went out once already");
              }
              return chain
                  .proceed(chain.request())
                  .newBuilder()
                  .removeHeader("Retry-After")
                  .build();
            })
        .build();
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
