package dev.lightsout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A server that answers each request with the headers it was sent, keys and signature included. */
final class LeakyCloud implements AutoCloseable {
  private final ServerSocket server;
  private final UnaryOperator<String> answer;
  private final List<String> received = new CopyOnWriteArrayList<>();

  /**
   * Listens on this machine.
   *
   * @param answer makes the whole answer, status line included, of the headers on one line
   */
  LeakyCloud(UnaryOperator<String> answer) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer;
    daemon(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** The headers of each request. */
  List<String> received() {
    return received;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        daemon(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder headers = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        headers.append(line).append("; ");
      }
      // A socket that is closed before all was read is reset, and its answer with it.
      in.skip(client.getInputStream().available());
      received.add(headers.toString());
      client.getOutputStream().write(answer.apply(headers.toString()).getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, gone) -> {});
    thread.start();
  }

  /** A whole answer with that body. */
  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
