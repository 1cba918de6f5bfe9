package dev.lightsout;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A raw server before the stand-in whose kept-alive connections die. It passes bytes on and counts
 * the requests that came over its sockets.
 */
public final class DyingConnections implements AutoCloseable {

  /** When a connection dies. */
  public enum Death {
    /** Closed after its first answer, so that the next request finds it dead. */
    AFTER_AN_ANSWER,
    /** Reset after its first answer. */
    RESET_AFTER_AN_ANSWER,
    /** Closed when a second request was read, before the cloud hears of it. */
    ON_REUSE_BEFORE_ACTING,
    /** Reset when a second request was read, after the cloud acted on it. */
    ON_REUSE_AFTER_ACTING
  }

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
  private static final Pattern ACTION = Pattern.compile("(?i)x-tc-action: *(\\w+)");

  private final ServerSocket server;
  private final int cloud;
  private final Death death;
  private final List<String> actions = new CopyOnWriteArrayList<>();

  /** Before the stand-in on that port. */
  public DyingConnections(int cloud, Death death) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.cloud = cloud;
    this.death = death;
    daemon(this::accept);
  }

  /** Where it listens, as a base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How many requests of this action came over a socket. */
  public long requests(String action) {
    return actions.stream().filter(action::equals).count();
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
    try (client;
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), cloud)) {
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      InputStream requests = new BufferedInputStream(client.getInputStream());
      InputStream answers = new BufferedInputStream(upstream.getInputStream());
      for (int served = 0; ; served++) {
        byte[] request = message(requests);
        if (request.length == 0) {
          return;
        }
        actions.add(action(request));
        boolean reused = served > 0;
        if (reused && death == Death.ON_REUSE_BEFORE_ACTING) {
          return;
        }
        upstream.getOutputStream().write(request);
        byte[] answer = message(answers);
        if (reused && death == Death.ON_REUSE_AFTER_ACTING) {
          reset(client);
          return;
        }
        client.getOutputStream().write(answer);
        if (death == Death.AFTER_AN_ANSWER) {
          return;
        }
        if (death == Death.RESET_AFTER_AN_ANSWER) {
          reset(client);
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  /** One HTTP message with its body; empty at the end of the stream. */
  private static byte[] message(InputStream in) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int end = 0;
    for (int b; end < 4 && (b = in.read()) >= 0; ) {
      message.write(b);
      end = b == "\r\n\r\n".charAt(end) ? end + 1 : b == '\r' ? 1 : 0;
    }
    Matcher length = LENGTH.matcher(message.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      message.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return message.toByteArray();
  }

  private static String action(byte[] request) {
    Matcher action = ACTION.matcher(new String(request, StandardCharsets.ISO_8859_1));
    return action.find() ? action.group(1) : "none";
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
