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
  private static final long MS_IN_PASSING_FOR_EACH = 1;

  /** For a look at what became of a stop whose answer did not come. */
  private static final Duration FOR_A_LOOK = Duration.ofMillis(500);

  private final Kept kept;
  private final Credentials credentials;
  private final Patience patience;
  private final Patience patienceForStops;

  /** Products that want MFA, with the verdict on what is not sent for that reason. */
  private final Map<Product, Verdict> closed;

  private Cloud(
      Kept kept, Credentials credentials, Deadline deadline, Map<Product, Verdict> closed) {
    this.kept = kept;
    this.credentials = credentials;
    this.patience = kept.patience(deadline, Duration.ZERO);
    this.patienceForStops = kept.patience(deadline.forStops(), FOR_A_LOOK);
    this.closed = closed;
  }

  /** What is kept between invocations. */
  public static final class Kept {
    private final Network network;
    private final Priming priming;
    private final Clients clients;
    private final Timeouts timeouts;
    private final Clock clock;
    private final Abreast abreast;

    /** The API's rates hold for an account and region, whatever invocation asks. */
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    /**
     * Makes no connection yet.
     *
     * @param clock tells the time of day
     * @param time tells how time passes, and waits
     * @param calls runs the calls that are made side by side
     * @param sockets makes the sockets to the cloud
     */
    public Kept(
        Endpoint endpoint,
        Timeouts timeouts,
        Clock clock,
        Stopwatch time,
        Executor calls,
        Sockets sockets) {
      this.abreast = new Abreast(calls);
      this.network = new Network(endpoint, timeouts, clock, sockets);
      this.priming = new Priming(network);
      this.clients = new Clients(endpoint, network, time);
      this.clock = clock;
      this.timeouts = timeouts;
    }

    /** Sets up, on threads of its own, what the first request would wait for. Sends nothing. */
    public void prime() {
      priming.begin();
    }

    /** Plays what it can of a handshake, on a thread of its own. Sends nothing. */
    public void rehearse() {
      priming.rehearse();
    }

    /** The cloud for one invocation. */
    public Cloud with(Credentials credentials, Deadline deadline) {
      return new Cloud(this, credentials, deadline, new ConcurrentHashMap<>());
    }

    private Patience patience(Deadline deadline, Duration after) {
      return new Patience(deadline, timeouts, after, network::forgetConnections);
    }
  }

  /** The same, leaving so much time for something else, or half of what is left if that is less. */
  public Cloud leaving(Duration time) {
    return new Cloud(kept, credentials, deadline().leaving(time), closed);
  }

  Deadline deadline() {
    return patience.deadline();
  }

  /** Tells the time of day. */
  Clock clock() {
    return kept.clock;
  }

  /** The way to make several calls at once. */
  Abreast abreast() {
    return kept.abreast;
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

  /**
   * Stops instances, as many as a call takes; sent once, but for a throttle or no connection, and
   * not in the last stretch before the deadline.
   */
  Supplier<Reply<Api.Accepted>> stop(StopCall call) {
    Place place = call.place();
    Api api = api(place);
    Pace pace = pace(call.product().action(), place, call.product().stopsPerSecond());
    return heeded(
        place,
        call.product().action(),
        patienceForStops.write(
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

  /**
   * The same, for what can be done without: it leaves most of the time to the rest.
   *
   * @param count about how many things are read
   */
  public Cloud inPassing(int count) {
    Duration most = LONGEST_IN_PASSING.plusMillis(MS_IN_PASSING_FOR_EACH * count);
    Deadline sooner = deadline().earlier(PART_IN_PASSING, most);
    return new Cloud(kept, credentials, sooner, new ConcurrentHashMap<>(closed));
  }

  /** Searches a log topic; sent again where it may be answered then. */
  Supplier<Reply<LogSearch.Answer>> searchLog(String region, LogSearch question) {
    CommonClient cls = kept.clients.cls(region, credentials);
    return patience.ask(
        pace("SearchLog", region, SEARCHES_PER_SECOND),
        LogSearch::maySoonBeAnswered,
        budget ->
            () -> {
              question.SetHeader(Clients.budget(budget));
              return cls.commonRequest(question, "SearchLog", LogSearch.Answer.class).checked();
            });
  }

  /** Writes to a log topic; sent once, but for a throttle or no connection. */
  Supplier<Reply<String>> uploadLog(String region, String topic, byte[] logGroupList) {
    CommonClient cls = kept.clients.cls(region, credentials);
    return patience.write(
        pace("UploadLog", region, UPLOADS_PER_SECOND),
        () -> false,
        budget ->
            () -> {
              HashMap<String, String> headers = new HashMap<>(Clients.budget(budget));
              headers.put("X-CLS-TopicId", topic);
              return cls.callOctetStream("UploadLog", headers, logGroupList);
            });
  }

  private Api api(Place place) {
    return kept.clients.api(place.product(), place.region(), credentials);
  }

  /** Where the API counts the action's requests: a product's region, or a topic's. */
  private Pace pace(String action, Object where, int perSecond) {
    return kept.paces.computeIfAbsent(action + " of " + where, key -> new Pace(perSecond));
  }
}
