package dev.lightsout;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A server that speaks TLS and keeps the headers of what is sent to it; it refuses everything. */
final class TlsServer implements AutoCloseable {
  private static final byte[] REFUSAL =
      "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure\",\"Message\":\"no\"},\"RequestId\":\"r\"}}"
          .getBytes();

  private final HttpsServer server;
  private final List<String> received = new CopyOnWriteArrayList<>();

  TlsServer(SSLContext tls) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders().entrySet().toString());
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, REFUSAL.length);
          exchange.getResponseBody().write(REFUSAL);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The headers of each request that came through. */
  List<String> received() {
    return received;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
