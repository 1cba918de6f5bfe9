package dev.lightsout.bench.cold;

import dev.lightsout.bench.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Full handshakes of a warm client with the server: they warm the server up, and show how little of
 * a program's time can be the server's.
 *
 * @param protocol the version that was agreed on
 * @param suite the same
 * @param millis how long the last of them took, both sides together
 */
record Handshakes(String protocol, String suite, Distribution millis) {
  private static final int WARM_UP = 400;
  private static final int MEASURED = 100;

  String sentence() {
    return String.format(
        Locale.ROOT,
        "The server is warm: a full handshake (%s, %s) with a warm client takes %.1f ms, both sides"
            + " together (%.1f to %.1f ms for the middle half of %d).",
        protocol,
        suite,
        millis.median(),
        millis.lower(),
        millis.upper(),
        MEASURED);
  }

  static Handshakes with(int port, Path trusted) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("JKS");
    try (InputStream in = Files.newInputStream(trusted)) {
      store.load(in, null);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    List<Double> millis = new ArrayList<>();
    String protocol = "";
    String suite = "";
    for (int i = -WARM_UP; i < MEASURED; i++) {
      // A context of its own: sessions are resumed within one.
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      try (SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
        long start = System.nanoTime();
        socket.startHandshake();
        if (i >= 0) {
          millis.add((System.nanoTime() - start) / 1e6);
        }
        protocol = socket.getSession().getProtocol();
        suite = socket.getSession().getCipherSuite();
      }
    }
    return new Handshakes(protocol, suite, Distribution.of(millis));
  }
}
