package dev.lightsout.cloud;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.Route;
import okio.BufferedSink;

/**
 * The SDK's way to the network: each request goes out once. OkHttp by itself sends a request again
 * when a kept-alive connection dies under it, on a 408, and on a 503 that says {@code Retry-After:
 * 0}; a stop sent so would be doubled without anybody knowing.
 *
 * <p>The SDK is given a client whose only interceptor is this one, which hands each request to a
 * client of its own and reads the whole answer. So every exception says whether the request can
 * have reached the cloud ({@link IOException}) or cannot ({@link NeverSent}). Once TLS is set up it
 * takes no longer than its budget, whatever hangs; the client's own timeouts close what was given
 * up.
 */
final class OneShot implements Interceptor {

  /** A private header that carries a call's time budget past the SDK; it is not sent. */
  static final String BUDGET = "X-Lights-Out-Budget-Ms";

  /** Above the largest answers: 100 instances of about 3 KB each, or 500 rows of 8 KB at most. */
  private static final long LARGEST_ANSWER = 8L << 20;

  private static final int OK = 200;

  /** A private header that says how many requests of its kind a second takes; it is not sent. */
  static final String RATE = "X-Lights-Out-Per-Second";

  private final Gate gate;
  private final Stopwatch time;
  private final Executor threads = Threads.asNeeded("lights-out-wire");
  private final Network network;

  OneShot(Network network, Stopwatch time) {
    this.time = time;
    this.gate = new Gate(time);
    this.network = network;
  }

  /** The client to give to the SDK. It has no TLS: nothing leaves by it but through this one. */
  OkHttpClient client() {
    return Network.withoutTls().addInterceptor(this).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Duration budget = budget(request);
    Trip trip = new Trip();
    Call call =
        client(network)
            .newBuilder()
            .callTimeout(budget.toMillis(), TimeUnit.MILLISECONDS)
            .addNetworkInterceptor(once(request, trip))
            .build()
            .newCall(oneShot(request));
    return trip.of(call, OneShot::answer, threads, time, budget);
  }

  private static OkHttpClient client(Network network) throws NeverSent {
    try {
      return network.client();
    } catch (IOException e) {
      throw new NeverSent(e);
    }
  }

  private Duration budget(Request request) {
    String budget = request.header(BUDGET);
    return budget == null ? network.longest() : Duration.ofMillis(Long.parseLong(budget));
  }

  /** Reached once there is a connection; whatever the client's reasons, never a second time. */
  private Interceptor once(Request asked, Trip trip) {
    return chain -> {
      refuseInPlainSight(chain);
      waitAtTheGate(asked);
      trip.send();
      return chain.proceed(chain.request());
    };
  }

  /**
   * Without TLS, keys stay on this machine, whatever a name resolves to and whatever proxy the JVM
   * is told of.
   */
  private static void refuseInPlainSight(Interceptor.Chain chain) throws IOException {
    Route route = chain.connection().route();
    boolean isHere =
        route.proxy().type() == Proxy.Type.DIRECT
            && route.socketAddress().getAddress().isLoopbackAddress();
    if (!chain.request().isHttps() && !isHere) {
      throw new IOException("without TLS a request may not leave this machine");
    }
  }

  private void waitAtTheGate(Request request) throws IOException {
    String rate = request.header(RATE);
    if (rate != null) {
      String kind =
          request.url().host()
              + request.header("X-TC-Version")
              + request.header("X-TC-Action")
              + request.header("X-TC-Region");
      gate.pass(kind, Integer.parseInt(rate));
    }
  }

  private static Request oneShot(Request request) {
    return request
        .newBuilder()
        .removeHeader(BUDGET)
        .removeHeader(RATE)
        .method(request.method(), request.body() == null ? null : new OneShotBody(request.body()))
        .build();
  }

  private static Response answer(Call call) throws IOException {
    try (Response response = call.execute()) {
      return read(response);
    }
  }

  private static Response read(Response response) throws IOException {
    if (response.code() != OK) {
      throw new IOException("HTTP status " + response.code());
    }
    ResponseBody body = response.body();
    if (body.source().request(LARGEST_ANSWER + 1)) {
      throw new IOException("an answer of more than " + LARGEST_ANSWER + " bytes");
    }
    MediaType type = body.contentType();
    return response.newBuilder().body(ResponseBody.create(type, body.bytes())).build();
  }

  /** Tells OkHttp that it may not be sent again, as nothing else does for a 503. */
  private static final class OneShotBody extends RequestBody {
    private final RequestBody body;

    OneShotBody(RequestBody body) {
      this.body = body;
    }

    @Override
    public MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
