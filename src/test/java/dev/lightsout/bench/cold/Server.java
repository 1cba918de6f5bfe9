package dev.lightsout.bench.cold;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server of HTTP/1.1 on plain sockets or TLS ones, which keeps its connections. It does as little
 * as it can, so that little of what is measured is its own.
 */
final class Server implements AutoCloseable {
  private final ServerSocket socket;
  private final Function<Request, Optional<byte[]>> answers;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "server");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Serves at once.
   *
   * @param answers to each request the bytes that are sent; empty: it is never answered
   */
  Server(ServerSocket socket, Function<Request, Optional<byte[]>> answers) {
    this.socket = socket;
    this.answers = answers;
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The bytes of an answer. */
  static byte[] ok(String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return ("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        long acceptedAt = System.nanoTime();
        threads.execute(() -> serve(client, acceptedAt));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client, long acceptedAt) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      Optional<Request> request = Request.read(in, acceptedAt);
      while (request.isPresent()) {
        Optional<byte[]> answer = answers.apply(request.get());
        if (answer.isPresent()) {
          client.getOutputStream().write(answer.get());
          client.getOutputStream().flush();
        }
        if ("close".equalsIgnoreCase(request.get().headers().get("connection"))) {
          return;
        }
        request = Request.read(in, acceptedAt);
      }
    } catch (IOException e) {
      // The process was ended, or has closed the connection; what it sent before has been seen.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
