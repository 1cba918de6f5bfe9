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
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The cloud's APIs, by the official SDK: a request is the JSON object of its page. */
public final class Api {
  private static final int TRIES = 6;

  /** Of CLS: too many searches at once, a topic that is being made, an index being changed. */
  private static final Set<String> FOR_LATER =
      Set.of(
          "LimitExceeded.LogSearch",
          "FailedOperation.TopicCreating",
          "LimitExceeded.IndexOperating");

  /** The SDK's own code for a status other than 200. */
  private static final String NOT_OF_THE_API = "ServerSideError";

  private final Account account;
  private final Consumer<Duration> sleeper;

  /** For the keys of a stage, waiting as the shell does. */
  public static Api of(EnvFile stage, Shell shell) {
    return new Api(Account.of(stage.variables()), shell.sleeper());
  }

  /** Makes no connection. */
  public Api(Account account, Consumer<Duration> sleeper) {
    this.account = account;
    this.sleeper = sleeper;
  }

  /**
   * One call. What was refused for its rate, or because CLS is busy with the topic still, and so
   * did nothing, is sent again, 1, 2, 4, 8 and 16 s later; nothing else is.
   *
   * @param region null for a service that has none
   * @return the answer's {@code Response}
   * @throws ApiError if the answer is an error, or there is none
   */
  public JsonObject call(Service service, String action, String region, JsonObject request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return response(client(service, region).call(action, request.toString()));
      } catch (RuntimeException notAnAnswer) {
        // The SDK trips over what is no answer of an API in several ways.
        throw ApiError.unanswered(service, action, "what came back is not the API's");
      } catch (TencentCloudSDKException error) {
        if (attempt == TRIES || !isForLater(error.getErrorCode())) {
          throw apiError(service, action, error);
        }
        sleeper.accept(Duration.ofSeconds(1L << (attempt - 1)));
      }
    }
  }

  private static JsonObject response(String body) {
    return Objects.requireNonNull(
        JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("Response"));
  }

  private static boolean isForLater(String code) {
    return code != null && (code.startsWith("RequestLimitExceeded") || FOR_LATER.contains(code));
  }

  private static ApiError apiError(Service service, String action, TencentCloudSDKException error) {
    String code = error.getErrorCode();
    return code == null || code.isEmpty() || code.equals(NOT_OF_THE_API)
        ? ApiError.unanswered(service, action, error.getMessage())
        : ApiError.answered(service, action, code, error.getMessage(), error.getRequestId());
  }

  private CommonClient client(Service service, String region) {
    Credentials keys = account.credentials();
    HttpProfile http = new HttpProfile();
    Endpoint endpoint = new Endpoint(account.endpoint(), account.domain());
    http.setProtocol(endpoint.protocol());
    http.setEndpoint(endpoint.host(service.host(), region == null ? "" : region));
    http.setHttpClient(OneShotHttp.forOneCall().build());
    ClientProfile profile = new ClientProfile(ClientProfile.SIGN_TC3_256, http);
    profile.setLanguage(Language.EN_US);
    return new CommonClient(
        service.host(),
        service.version(),
        new Credential(keys.secretId(), keys.secretKey(), keys.token()),
        // Without one the SDK sends an empty header, as in the samples of the services that have
        // none.
        region == null ? "" : region,
        profile);
  }
}
