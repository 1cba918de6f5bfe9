package dev.lightsout.ops;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * The HTTP client of one call, which goes out once, on a connection of its own. The SDK's client by
 * itself sends a request again when a kept-alive connection dies under it, and on a 503 that says
 * {@code Retry-After: 0}: what is created or stopped twice so, nobody would know of.
 */
public final class OneShotHttp {
  private static final int CONNECT_SECONDS = 10;
  private static final int READ_SECONDS = 30;

  /** Shared for what is dear to make, the certificates of the authorities. */
  private static final OkHttpClient PLAIN = new OkHttpClient();

  private OneShotHttp() {}

  /** For the next call, and no other. */
  public static OkHttpClient.Builder forOneCall() {
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
        // Read whole, since the SDK does not close what it has no use for.
        .addInterceptor(
            chain -> {
              try (Response response = chain.proceed(chain.request())) {
                ResponseBody body = response.body();
                return response
                    .newBuilder()
                    .body(ResponseBody.create(body.contentType(), body.bytes()))
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
            });
  }
}
