package dev.lightsout.standin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A Tencent Cloud to test against: CVM, HAI, CLS, Cloud Monitor, CAM and SCF with memory, on a
 * loopback port, checking what the real one checks.
 *
 * <pre>{@code
 * try (StandIn cloud = StandIn.start()) {
 *   cloud.instances().running("ins-r8hr2upy");
 *   cloud.faults().next("StopInstances", Fault.reset().afterActing());
 *   // point a client at cloud.url(), with SECRET_ID and SECRET_KEY
 * }
 * }</pre>
 */
public final class StandIn implements AutoCloseable {
  /** The id the stand-in accepts unless told another; it is nobody's. */
  public static final String SECRET_ID = "AKIDstandin";

  /** The key that goes with it; it opens nothing. */
  public static final String SECRET_KEY = "standin-secret-key";

  private final Journal journal;
  private final Faults faults = new Faults();
  private final Closing closing = new Closing();
  private final Instances instances;
  private final LogTopics logTopics;
  private final Alarms alarms;
  private final Roles roles = new Roles();
  private final Functions functions = new Functions();
  private final WireMockServer server;

  private StandIn(Builder builder) {
    Rules rules = builder.rules();
    journal = new Journal(builder.keepsRequests);
    instances = new Instances(rules.clock());
    logTopics = new LogTopics(rules.clock(), rules.anyTopic());
    alarms = new Alarms(rules.clock());
    Cloud cloud = new Cloud(rules, instances, logTopics, alarms, roles, functions);
    server =
        new WireMockServer(
            wire(builder.port)
                .extensions(
                    new FrontDoor(
                        rules.clock(),
                        cloud,
                        journal,
                        faults,
                        closing,
                        builder.latency,
                        builder.listener)));
    server.start();
    server.stubFor(
        any(anyUrl()).willReturn(new ResponseDefinitionBuilder().withTransformers(FrontDoor.NAME)));
  }

  private static WireMockConfiguration wire(int port) {
    return wireMockConfig()
        .bindAddress("127.0.0.1")
        .port(port)
        .notifier(new Silence())
        .disableRequestJournal()
        .stubRequestLoggingDisabled(true)
        .templatingEnabled(false)
        .gzipDisabled(true)
        .http2PlainDisabled(true)
        .containerThreads(50)
        .asynchronousResponseEnabled(true)
        .asynchronousResponseThreads(8)
        .jettyStopTimeout(0L)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER);
  }

  /** A free port, the real clock, and no rate limits. */
  public static StandIn start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The base URL of every API: {@code http://127.0.0.1:PORT}. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return server.port();
  }

  /** The fleet; empty at the start. */
  public Instances instances() {
    return instances;
  }

  /** Every API request that arrived, in order. */
  public List<Request> requests() {
    return journal.requests();
  }

  /** The requests of one action, such as StopInstances, in order. */
  public List<Request> requests(String action) {
    return requests().stream().filter(it -> action.equals(it.action())).toList();
  }

  /** What to do to the next requests. */
  public Faults faults() {
    return faults;
  }

  /** What was written to CLS. */
  public LogTopics logTopics() {
    return logTopics;
  }

  /** The alarm policies and notices of Cloud Monitor. */
  public Alarms alarms() {
    return alarms;
  }

  /** The roles of Cloud Access Management, and their policies. */
  public Roles roles() {
    return roles;
  }

  /** The functions of SCF, and their triggers. */
  public Functions functions() {
    return functions;
  }

  /** Nothing has happened yet: there are no instances, requests, faults or logs. */
  public void clear() {
    faults.clear();
    instances.clear();
    logTopics.clear();
    alarms.clear();
    roles.clear();
    functions.clear();
    journal.clear();
  }

  @Override
  public void close() {
    closing.now();
    server.stop();
  }

  /** How the stand-in is to behave. */
  public static final class Builder {
    private int port;
    private Clock clock = Clock.systemUTC();
    private Secret secret = new Secret(SECRET_ID, SECRET_KEY, null);
    private Duration stopping = Duration.ofSeconds(1);
    private Duration latency = Duration.ZERO;
    private boolean rateLimits;
    private boolean unknownIdIsAnError;
    private boolean partialBatches;
    private boolean refusesStopCharging;
    private boolean anyTopic = true;
    private boolean keepsRequests = true;
    private Consumer<Request> listener = request -> {};

    private Builder() {}

    /** 0, the default, takes a free one. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** The time of states and rates. Signatures are checked against the system's time. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value);
      return this;
    }

    /** Whether the rates of the API's pages are enforced, per action and region. */
    public Builder rateLimits(boolean value) {
      rateLimits = value;
      return this;
    }

    /** The keys to accept; a null token accepts any. */
    public Builder secret(String id, String key, String token) {
      secret = new Secret(id, key, token);
      return this;
    }

    /** How long a stop or a start takes; a second by default. */
    public Builder stopping(Duration value) {
      stopping = Objects.requireNonNull(value);
      return this;
    }

    /**
     * How long each answer is under way, at most 20 s; none by default. A request acts and counts
     * when it arrives, and holds up no other.
     */
    public Builder latency(Duration value) {
      latency = Objects.requireNonNull(value);
      return this;
    }

    /** DescribeInstances refuses unknown ids, where by default it leaves them out. */
    public Builder unknownIdIsAnError(boolean value) {
      unknownIdIsAnError = value;
      return this;
    }

    /** A refused batch has acted on the instances before the one that is refused. */
    public Builder partialBatches(boolean value) {
      partialBatches = value;
      return this;
    }

    /**
     * STOP_CHARGING on an instance that cannot is UnsupportedOperation.StoppedModeStopCharging,
     * where by default the instance stops and keeps charging.
     */
    public Builder refusesStopCharging(boolean value) {
      refusesStopCharging = value;
      return this;
    }

    /** Whether a log topic exists as soon as it is written to or searched; it does by default. */
    public Builder anyTopic(boolean value) {
      anyTopic = value;
      return this;
    }

    /**
     * Whether {@link StandIn#requests()} has every request; it does by default. Hundreds of
     * thousands need more memory than there may be: then {@link #onRequest} is told of each.
     */
    public Builder keepsRequests(boolean value) {
      keepsRequests = value;
      return this;
    }

    /** Is told of each request when its answer is decided. */
    public Builder onRequest(Consumer<Request> value) {
      listener = Objects.requireNonNull(value);
      return this;
    }

    public StandIn start() {
      return new StandIn(this);
    }

    private Rules rules() {
      return new Rules(
          clock,
          secret,
          stopping,
          rateLimits,
          unknownIdIsAnError,
          partialBatches,
          refusesStopCharging,
          anyTopic);
    }
  }
}
