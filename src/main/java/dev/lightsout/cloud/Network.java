package dev.lightsout.cloud;

import java.io.IOException;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

/**
 * The connections to the cloud. What they need is set up by whoever comes first: the process while
 * it starts, or a request.
 */
final class Network {
  /** Whoever stands between may forget a connection that is idle, without a word. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final boolean isPlain;
  private final Timeouts timeouts;
  private final Clock clock;
  private final Sockets sockets;
  private volatile Tls tls;
  private OkHttpClient client;
  private Instant lastUse = Instant.EPOCH;

  Network(Endpoint endpoint, Timeouts timeouts, Clock clock, Sockets sockets) {
    this.isPlain = endpoint.isPlain();
    this.timeouts = timeouts;
    this.clock = clock;
    this.sockets = sockets;
  }

  /** How long a call may take that does not say so. */
  Duration longest() {
    return timeouts.call();
  }

  /**
   * The client, which sends each request once.
   *
   * @throws IOException if there is no TLS to be had
   */
  synchronized OkHttpClient client() throws IOException {
    if (client == null) {
      client = oneShot(isPlain ? withoutTls() : tls().in(new OkHttpClient.Builder()));
    }
    forgetWhatIsOld();
    return client;
  }

  /**
   * By the time of day: the platform freezes the process between invocations, and the clock by
   * which OkHttp counts may stand still then.
   */
  private void forgetWhatIsOld() {
    Instant now = clock.instant();
    if (Duration.between(lastUse, now).abs().compareTo(KEPT) > 0) {
      forgetConnections();
    }
    lastUse = now;
  }

  private Tls tls() throws IOException {
    try {
      tls = Tls.trusting(Authorities.trusted());
      return tls;
    } catch (GeneralSecurityException e) {
      throw new IOException("there is no TLS: " + e.getMessage(), e);
    }
  }

  /**
   * A client that makes no connection with TLS, and is spared what that needs. It stays on this
   * machine.
   */
  static OkHttpClient.Builder withoutTls() {
    return new OkHttpClient.Builder()
        .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
        .proxy(Proxy.NO_PROXY);
  }

  private OkHttpClient oneShot(OkHttpClient.Builder builder) {
    return builder
        .socketFactory(sockets)
        .connectionPool(pool())
        .connectTimeout(timeouts.connect().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(timeouts.read().toMillis(), TimeUnit.MILLISECONDS)
        .callTimeout(timeouts.call().toMillis(), TimeUnit.MILLISECONDS)
        .writeTimeout(timeouts.read().toMillis(), TimeUnit.MILLISECONDS)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  /** Room for all that were used side by side: of a round of looks, the next one finds them. */
  private static ConnectionPool pool() {
    return new ConnectionPool(Abreast.MOST, KEPT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Closes the connections that are idle, so that the next request makes a fresh one. */
  synchronized void forgetConnections() {
    if (client != null) {
      client.connectionPool().evictAll();
    }
  }

  /** Sets up what the first request would wait for. Sends nothing. */
  void setUp() {
    try {
      client();
    } catch (IOException e) {
      // The first request will say it.
    }
  }

  /** Says hello to nobody, once TLS is set up. */
  void rehearse() {
    setUp();
    if (tls != null) {
      tls.rehearse();
    }
  }
}
