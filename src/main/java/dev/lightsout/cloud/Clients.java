package dev.lightsout.cloud;

import com.google.gson.GsonBuilder;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.common.profile.Language;
import dev.lightsout.order.Product;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * The SDK's clients, one per product and region, kept while the credentials stay the same;
 * connections are kept beyond that. Safe for use by several threads.
 */
final class Clients {
  /** Of each type that {@link Described} has, one. */
  private static final String ANSWER =
      "{\"TotalCount\":1,\"InstanceSet\":[{\"InstanceId\":\"\",\"Tags\":[{}]}]}";

  private final Endpoint endpoint;
  private final OneShot oneShot;
  private final Map<String, Api> apis = new HashMap<>();
  private final Map<String, CommonClient> topics = new HashMap<>();
  private Credentials credentials;
  private OkHttpClient http;

  /** Clients for an endpoint; makes no connection. */
  Clients(Endpoint endpoint, Network network, Stopwatch time) {
    this.endpoint = endpoint;
    this.oneShot = new OneShot(network, time);
  }

  synchronized Api api(Product product, String region, Credentials current) {
    forgetOther(current);
    return apis.computeIfAbsent(
        product + "/" + region,
        key -> new Api(product, sdk(product.service(), product.version(), region, current)));
  }

  synchronized CommonClient cls(String region, Credentials current) {
    forgetOther(current);
    return topics.computeIfAbsent(region, key -> sdk("cls", "2020-10-16", region, current));
  }

  private CommonClient sdk(String service, String version, String region, Credentials current) {
    ClientProfile profile = profile(service, region);
    return made(() -> new CommonClient(service, version, sdk(current), region, profile));
  }

  /**
   * Makes a client of the SDK. Each sets up TLS twice over, for connections that it never makes: it
   * is given another client to send by.
   */
  private static CommonClient made(Supplier<CommonClient> maker) {
    return NoTls.during(maker);
  }

  /**
   * Does once, for nobody, what the first client and its first answer would wait for: loads the
   * providers of signatures, and reads an answer by Gson, as the SDK does.
   */
  static void touch() {
    Product any = Product.CVM;
    made(() -> new CommonClient(any.service(), any.version(), new Credential("", ""), ""));
    new GsonBuilder()
        .excludeFieldsWithoutExposeAnnotation()
        .create()
        .fromJson(ANSWER, Described.class);
  }

  /** The header that tells the transport how long a call may take. */
  static Map<String, String> budget(Duration budget) {
    return Map.of(OneShot.BUDGET, String.valueOf(Math.max(1, budget.toMillis())));
  }

  /** The same, and how many such calls a second takes. */
  static Map<String, String> budget(Duration budget, int perSecond) {
    Map<String, String> headers = new HashMap<>(budget(budget));
    headers.put(OneShot.RATE, String.valueOf(perSecond));
    return headers;
  }

  private void forgetOther(Credentials current) {
    if (!current.equals(credentials)) {
      apis.clear();
      topics.clear();
      credentials = current;
    }
  }

  private static Credential sdk(Credentials credentials) {
    return new Credential(credentials.secretId(), credentials.secretKey(), credentials.token());
  }

  private ClientProfile profile(String service, String region) {
    if (http == null) {
      http = oneShot.client();
    }
    HttpProfile profile = new HttpProfile();
    profile.setProtocol(endpoint.protocol());
    profile.setEndpoint(endpoint.host(service, region));
    profile.setHttpClient(http);
    ClientProfile client = new ClientProfile(ClientProfile.SIGN_TC3_256, profile);
    // The API answers in Chinese otherwise; rows are read by people of both languages.
    client.setLanguage(Language.EN_US);
    return client;
  }
}
