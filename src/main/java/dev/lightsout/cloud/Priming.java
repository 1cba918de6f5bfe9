package dev.lightsout.cloud;

import java.net.IDN;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What is done once for nobody, on threads of its own, so that the first request need not wait for
 * it. Nothing is sent.
 */
final class Priming {
  private final Executor threads = Threads.asNeeded("lights-out-prime");
  private final Network network;

  Priming(Network network) {
    this.network = network;
  }

  /** Sets up the connections, and loads what is slow the first time. */
  void begin() {
    meanwhile(network::setUp);
    meanwhile(Priming::touch);
  }

  /** Plays what it can of a handshake. */
  void rehearse() {
    meanwhile(network::rehearse);
  }

  /** OkHttp asks the first of these for any host, the SDK the second for a date. */
  private static void touch() {
    IDN.toASCII("host");
    new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
    Clients.touch();
  }

  private void meanwhile(Runnable work) {
    try {
      threads.execute(() -> quietly(work));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // There are no more threads to be had. The first request does it.
    }
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // What fails here fails with the first request again, and then there is a row to say it.
    }
  }
}
