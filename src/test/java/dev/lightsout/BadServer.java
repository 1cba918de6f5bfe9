package dev.lightsout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that keeps whoever connects to it waiting. */
public final class BadServer implements AutoCloseable {

  /** How it does so. */
  public enum Way {
    /** It reads whatever comes and answers nothing, not even a handshake. */
    IS_SILENT,
    /** It answers a byte at a time, and never to the end. */
    DRIBBLES,
    /** Its queue of connections is full: a connect gets no answer. */
    NEVER_ACCEPTS
  }

  private final ServerSocket server;
  private final Runnable nowOneWaits;
  private final List<Socket> queue = new ArrayList<>();
  private final BlockingQueue<Integer> left = new LinkedBlockingQueue<>();

  /**
   * A server at a port of its own.
   *
   * @param nowOneWaits is told each time somebody has begun to wait for an answer
   */
  public BadServer(Way way, Runnable nowOneWaits) throws IOException {
    this.nowOneWaits = nowOneWaits;
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    if (way == Way.NEVER_ACCEPTS) {
      for (int i = 0; i < 2; i++) {
        queue.add(new Socket(server.getInetAddress(), server.getLocalPort()));
      }
    } else {
      daemon(() -> accept(way));
    }
  }

  /** Its host and port. */
  public String authority() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Waits until somebody's connection ends; how many bytes came over it. */
  public int bytesOfOneWhoLeft() throws InterruptedException {
    Integer bytes = left.poll(20, TimeUnit.SECONDS);
    if (bytes == null) {
      throw new AssertionError("nobody left");
    }
    return bytes;
  }

  private void accept(Way way) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        daemon(() -> left.add(way == Way.DRIBBLES ? dribble(client) : listen(client)));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private int listen(Socket client) {
    int bytes = 0;
    try (client;
        InputStream in = client.getInputStream()) {
      for (; in.read() >= 0; bytes++) {
        if (bytes == 0) {
          nowOneWaits.run();
        }
      }
    } catch (IOException reset) {
      return bytes;
    }
    return bytes;
  }

  private int dribble(Socket client) {
    try (client;
        OutputStream out = client.getOutputStream()) {
      int first = client.getInputStream().read();
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      nowOneWaits.run();
      while (first >= 0) {
        out.write(' ');
        out.flush();
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (IOException | InterruptedException gone) {
      return 1;
    }
    return 0;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket waiting : queue) {
      waiting.close();
    }
  }
}
