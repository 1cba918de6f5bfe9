package dev.lightsout.cloud;

import com.tencentcloudapi.common.CommonClient;
import dev.lightsout.order.Options;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tencent Cloud as one invocation sees it: its credentials and its deadline on connections that
 * outlive it.
 */
public final class Cloud {

  /** Document 614/87660: 500 a second for each partition. */
  private static final int UPLOADS_PER_SECOND = 500;

  /** The API's rates hold for an account and region, whatever invocation asks. */
  private final Map<String, Pace> paces;

  private final Clients clients;
  private final Credentials credentials;
  private final Patience patience;

  /** Products that want MFA, with the verdict on what is not sent for that reason. */
  private final Map<Product, Verdict> closed = new EnumMap<>(Product.class);

  private Cloud(
      Clients clients, Map<String, Pace> paces, Credentials credentials, Patience patience) {
    this.clients = clients;
    this.paces = paces;
    this.credentials = credentials;
    this.patience = patience;
  }

  /** What is kept between invocations. */
  public static final class Kept {
    private final Clients clients;
    private final Timeouts timeouts;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    /** Makes no connection yet. */
    public Kept(Endpoint endpoint, Timeouts timeouts) {
      this.clients = new Clients(endpoint, timeouts);
      this.timeouts = timeouts;
    }

    /** The cloud for one invocation. */
    public Cloud with(Credentials credentials, Deadline deadline) {
      Patience patience = new Patience(deadline, timeouts, clients::forgetConnections);
      return new Cloud(clients, paces, credentials, patience);
    }
  }

  Deadline deadline() {
    return patience.deadline();
  }

  /** Sends the product nothing more in this invocation: it would be refused alike. */
  void close(Product product, Verdict refused) {
    closed.put(product, Verdicts.notSentEither(refused));
  }

  /** The verdict on whatever would still be sent to the product, if it is closed. */
  Optional<Verdict> closed(Product product) {
    return Optional.ofNullable(closed.get(product));
  }

  /** Describes instances, at most 100; sent again until it is answered. */
  Reply<List<Instance>> describe(Product product, String region, List<String> instanceIds) {
    Api api = clients.api(product, region, credentials);
    Pace pace = pace(product + ".DescribeInstances", region, product.looksPerSecond());
    return patience.read(pace, budget -> () -> api.describe(instanceIds, budget));
  }

  /** Stops instances, as many as a call takes; sent once, but for a throttle or no connection. */
  Reply<Api.Accepted> stop(String region, Options options, List<String> instanceIds) {
    Product product = options.product();
    Api api = clients.api(product, region, credentials);
    Pace pace = pace(product + "." + product.action(), region, product.stopsPerSecond());
    return patience.write(pace, budget -> () -> api.stop(instanceIds, options, budget));
  }

  /** Writes to a log topic; sent once, but for a throttle or no connection. */
  Reply<String> uploadLog(String region, String topic, byte[] logGroupList) {
    CommonClient cls = clients.cls(region, credentials);
    return patience.write(
        pace("UploadLog", region, UPLOADS_PER_SECOND),
        budget ->
            () -> {
              HashMap<String, String> headers = new HashMap<>(Clients.budget(budget));
              headers.put("X-CLS-TopicId", topic);
              return cls.callOctetStream("UploadLog", headers, logGroupList);
            });
  }

  private Pace pace(String call, String region, int perSecond) {
    return paces.computeIfAbsent(call + "/" + region, key -> new Pace(perSecond));
  }
}
