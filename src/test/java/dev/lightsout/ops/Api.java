package dev.lightsout.ops;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.common.profile.Language;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.cloud.Endpoint;
import java.time.Duration;
import java.util.function.Consumer;

/** The cloud's APIs, by the official SDK: a request is the JSON object of its page. */
public final class Api {
  private static final int TRIES = 6;
  private static final int CONNECT_SECONDS = 10;
  private static final int READ_SECONDS = 30;

  private final Account account;
  private final Consumer<Duration> sleeper;

  /** Makes no connection. */
  public Api(Account account, Consumer<Duration> sleeper) {
    this.account = account;
    this.sleeper = sleeper;
  }

  /**
   * One call. What was refused for its rate, and so did nothing, is sent again, 1, 2, 4, 8 and 16 s
   * later; nothing else is.
   *
   * @param region null for a service that has none
   * @return the answer's {@code Response}
   * @throws ApiError if the answer is an error, or there is none
   */
  public JsonObject call(Service service, String action, String region, JsonObject request) {
    CommonClient client = client(service, region);
    for (int attempt = 1; ; attempt++) {
      try {
        return JsonParser.parseString(client.call(action, request.toString()))
            .getAsJsonObject()
            .getAsJsonObject("Response");
      } catch (TencentCloudSDKException error) {
        if (attempt == TRIES || !isThrottle(error.getErrorCode())) {
          throw apiError(service, action, error);
        }
        sleeper.accept(Duration.ofSeconds(1L << (attempt - 1)));
      }
    }
  }

  private static boolean isThrottle(String code) {
    return code != null
        && (code.startsWith("RequestLimitExceeded") || code.equals("LimitExceeded.LogSearch"));
  }

  private static ApiError apiError(Service service, String action, TencentCloudSDKException error) {
    String code = error.getErrorCode();
    return code == null || code.isEmpty()
        ? ApiError.unanswered(service, action, error.getMessage())
        : ApiError.answered(service, action, code, error.getMessage(), error.getRequestId());
  }

  private CommonClient client(Service service, String region) {
    Credentials keys = account.credentials();
    HttpProfile http = new HttpProfile();
    Endpoint endpoint = new Endpoint(account.endpoint(), account.domain());
    http.setProtocol(endpoint.protocol());
    http.setEndpoint(endpoint.host(service.host(), region == null ? "" : region));
    http.setConnTimeout(CONNECT_SECONDS);
    http.setReadTimeout(READ_SECONDS);
    http.setWriteTimeout(READ_SECONDS);
    ClientProfile profile = new ClientProfile(ClientProfile.SIGN_TC3_256, http);
    profile.setLanguage(Language.EN_US);
    return new CommonClient(
        service.host(),
        service.version(),
        new Credential(keys.secretId(), keys.secretKey(), keys.token()),
        region,
        profile);
  }
}
