package dev.lightsout.cloud;

import com.tencentcloudapi.common.CommonClient;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.SdkCall;
import dev.lightsout.order.Filter;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Place;
import dev.lightsout.plan.StopCall;
import dev.lightsout.plan.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tencent Cloud as one invocation sees it: its credentials and its deadline on connections that
 * outlive it.
 */
public final class Cloud {

  private static final String LOOK = "DescribeInstances";

  /** Document 614/87660: 500 a second for each partition. */
  private static final int UPLOADS_PER_SECOND = 500;

  /** A topic takes 15 at once; each is answered within a second as a rule. */
  private static final int SEARCHES_PER_SECOND = 15;

  private static final int PART_IN_PASSING = 4;
  private static final Duration LONGEST_IN_PASSING = Duration.ofSeconds(5);

  /** The API's rates hold for an account and region, whatever invocation asks. */
  private final Map<String, Pace> paces;

  private final Clients clients;
  private final Credentials credentials;
  private final Patience patience;
  private final Abreast abreast;

  /** Products that want MFA, with the verdict on what is not sent for that reason. */
  private final Map<Product, Verdict> closed = new ConcurrentHashMap<>();

  private Cloud(Cloud other, Patience patience) {
    this.clients = other.clients;
    this.paces = other.paces;
    this.abreast = other.abreast;
    this.credentials = other.credentials;
    this.patience = patience;
    other.closed.forEach(closed::put);
  }

  private Cloud(Kept kept, Credentials credentials, Patience patience) {
    this.clients = kept.clients;
    this.paces = kept.paces;
    this.abreast = kept.abreast;
    this.credentials = credentials;
    this.patience = patience;
  }

  /** What is kept between invocations. */
  public static final class Kept {
    private final Clients clients;
    private final Timeouts timeouts;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Abreast abreast;

    /**
     * Makes no connection yet.
     *
     * @param calls runs the calls that are made side by side
     */
    public Kept(
        Endpoint endpoint, Timeouts timeouts, Clock clock, Sleeper sleeper, Executor calls) {
      this.abreast = new Abreast(calls);
      this.clients = new Clients(endpoint, timeouts, new Gate(clock, sleeper));
      this.timeouts = timeouts;
    }

    /** The cloud for one invocation. */
    public Cloud with(Credentials credentials, Deadline deadline) {
      Patience patience = new Patience(deadline, timeouts, clients::forgetConnections);
      return new Cloud(this, credentials, patience);
    }
  }

  Deadline deadline() {
    return patience.deadline();
  }

  /** The way to make several calls at once. */
  Abreast abreast() {
    return abreast;
  }

  /** The verdict on whatever would still be sent to the product, if it is closed. */
  Optional<Verdict> closed(Product product) {
    return Optional.ofNullable(closed.get(product));
  }

  /** Describes instances, at most 100; sent again until it is answered. */
  Supplier<Reply<List<Instance>>> describe(Place place, List<String> instanceIds) {
    Api api = api(place);
    return look(place, budget -> () -> api.describe(instanceIds, budget));
  }

  /** Describes a part of what passes these filters; sent again until it is answered. */
  Supplier<Reply<Api.Page>> page(Place place, List<Filter> filters, long offset, long limit) {
    Api api = api(place);
    return look(place, budget -> () -> api.page(filters, offset, limit, budget));
  }

  private <T> Supplier<Reply<T>> look(Place place, Function<Duration, SdkCall<T>> call) {
    Pace pace = pace(LOOK, place, place.product().looksPerSecond());
    return heeded(place, LOOK, patience.read(pace, () -> isClosed(place), call));
  }

  /** Stops instances, as many as a call takes; sent once, but for a throttle or no connection. */
  Supplier<Reply<Api.Accepted>> stop(StopCall call) {
    Place place = call.place();
    Api api = api(place);
    Pace pace = pace(call.product().action(), place, call.product().stopsPerSecond());
    return heeded(
        place,
        call.product().action(),
        patience.write(
            pace,
            () -> isClosed(place),
            budget -> () -> api.stop(call.instanceIds(), call.options(), budget)));
  }

  /** Whoever wants MFA wants it for every call: the product is sent nothing more. */
  private <T> Supplier<Reply<T>> heeded(Place place, String action, Supplier<Reply<T>> send) {
    return () -> {
      Reply<T> reply = send.get();
      if (reply instanceof Rejected<T> rejected) {
        Meaning meaning = ErrorTable.meaning(rejected.code());
        if (meaning.scope() == Meaning.Scope.PRODUCT) {
          String named = place.product().service() + ":" + action;
          Verdict refused = meaning.verdict(named, rejected);
          closed.putIfAbsent(place.product(), Verdicts.notSentEither(refused));
        }
      }
      return reply;
    };
  }

  private boolean isClosed(Place place) {
    return closed.containsKey(place.product());
  }

  /** The same, for what can be done without: it leaves most of the time to the rest. */
  public Cloud inPassing() {
    return new Cloud(this, patience.until(deadline().earlier(PART_IN_PASSING, LONGEST_IN_PASSING)));
  }

  /** Searches a log topic; sent again where it may be answered then. */
  Supplier<Reply<LogSearch.Answer>> searchLog(String region, LogSearch question) {
    CommonClient cls = clients.cls(region, credentials);
    return patience.ask(
        paces.computeIfAbsent("SearchLog/" + region, key -> new Pace(SEARCHES_PER_SECOND)),
        LogSearch::maySoonBeAnswered,
        budget ->
            () -> {
              question.SetHeader(Clients.budget(budget));
              return cls.commonRequest(question, "SearchLog", LogSearch.Answer.class);
            });
  }

  /** Writes to a log topic; sent once, but for a throttle or no connection. */
  Supplier<Reply<String>> uploadLog(String region, String topic, byte[] logGroupList) {
    CommonClient cls = clients.cls(region, credentials);
    return patience.write(
        paces.computeIfAbsent("UploadLog/" + region, key -> new Pace(UPLOADS_PER_SECOND)),
        () -> false,
        budget ->
            () -> {
              HashMap<String, String> headers = new HashMap<>(Clients.budget(budget));
              headers.put("X-CLS-TopicId", topic);
              return cls.callOctetStream("UploadLog", headers, logGroupList);
            });
  }

  private Api api(Place place) {
    return clients.api(place.product(), place.region(), credentials);
  }

  private Pace pace(String action, Place place, int perSecond) {
    return paces.computeIfAbsent(action + " of " + place, key -> new Pace(perSecond));
  }
}
