package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private final CyclicBarrier allAreUnderWay = new CyclicBarrier(Abreast.MOST);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          connections.add(exchange.getRemoteAddress());
          try {
            allAreUnderWay.await(20, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IOException(e);
          }
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void asManyConnectionsAreKeptAsCallsGoSideBySide() throws Exception {
    // given
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Network network =
        new Network(
            new Endpoint(url, "unused"), Timeouts.DEFAULT, Clock.systemUTC(), Sockets.real());

    // when
    for (int round = 0; round < 3; round++) {
      callSideBySide(network.client(), url);
    }

    // then
    assertThat(connections).hasSize(Abreast.MOST);
  }

  private void callSideBySide(OkHttpClient client, URI url) throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < Abreast.MOST; i++) {
      Request request = new Request.Builder().url(url.toString()).build();
      answers.add(threads.submit(() -> status(client, request)));
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }
  }

  private static int status(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      response.body().bytes();
      return response.code();
    }
  }
}
