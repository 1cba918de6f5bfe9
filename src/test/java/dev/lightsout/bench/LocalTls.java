package dev.lightsout.bench;

import dev.lightsout.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS between two ends in this process, which trusts its own certificate from then on. */
final class LocalTls {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final SSLContext server;

  LocalTls() throws IOException {
    try {
      Certificates certificates = new Certificates();
      Path store = Files.createTempFile("trusted", null);
      store.toFile().deleteOnExit();
      certificates.trustedIn(store);
      System.setProperty("javax.net.ssl.trustStore", store.toString());
      System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
      server = certificates.serverAt("127.0.0.1", Instant.now().plus(Duration.ofDays(1)));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  ServerSocket listen() throws IOException {
    return server.getServerSocketFactory().createServerSocket(0, 50, HERE);
  }

  Socket connect(int port) throws IOException {
    try {
      SSLContext client = SSLContext.getInstance("TLS");
      client.init(null, null, null);
      SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket(HERE, port);
      socket.startHandshake();
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
