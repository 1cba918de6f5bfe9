package dev.lightsout;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A raw server before the stand-in whose kept-alive connections die, each when it has given so many
 * answers. It passes bytes on, and counts what came over its sockets.
 */
public final class DyingConnections implements AutoCloseable {

  /** How a connection dies, once it has given its answers. */
  public enum Death {
    /** Closed after its last answer, so that the next request finds it dead. */
    AFTER_AN_ANSWER(false, false, DyingConnections::close),
    /** Reset after its last answer. */
    RESET_AFTER_AN_ANSWER(false, false, DyingConnections::reset),
    /** Closed when another request was read, before the cloud hears of it. */
    ON_REUSE_BEFORE_ACTING(true, false, DyingConnections::close),
    /** Reset when another request was read, after the cloud acted on it. */
    ON_REUSE_AFTER_ACTING(true, true, DyingConnections::reset),
    /** Left open, but what is sent on it does not arrive, as behind a gateway that forgot it. */
    SILENT_BEFORE_ACTING(true, false, DyingConnections::silence),
    /** The same, but that another request arrives, and its answer does not. */
    SILENT_AFTER_ACTING(true, true, DyingConnections::silence);

    private final boolean onReuse;
    private final boolean acted;
    private final End end;

    Death(boolean onReuse, boolean acted, End end) {
      this.onReuse = onReuse;
      this.acted = acted;
      this.end = end;
    }

    /** Whether it shows only when another request is sent. */
    public boolean isOnReuse() {
      return onReuse;
    }
  }

  private interface End {
    void of(Socket client, Runnable nobodyAnswers) throws IOException;
  }

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
  private static final Pattern ACTION = Pattern.compile("(?i)x-tc-action: *(\\w+)");

  private final ServerSocket server;
  private final int cloud;
  private final Death death;
  private final int lifetime;
  private final Runnable nobodyAnswers;
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);
  private final List<String> actions = new CopyOnWriteArrayList<>();
  private final Set<Long> sessions = ConcurrentHashMap.newKeySet();

  /** Before the stand-in on that port; each connection gives one answer. */
  public DyingConnections(int cloud, Death death) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), cloud, death, 1, () -> {});
  }

  /**
   * The same, on a socket of one's own.
   *
   * @param server over TLS or not
   * @param lifetime how many answers each connection gives
   * @param nobodyAnswers is told when somebody waits for an answer that never comes
   */
  DyingConnections(
      ServerSocket server, int cloud, Death death, int lifetime, Runnable nobodyAnswers) {
    this.server = server;
    this.cloud = cloud;
    this.death = death;
    this.lifetime = lifetime;
    this.nobodyAnswers = nobodyAnswers;
    daemon(this::accept);
  }

  /** Where it listens, as a base URL. */
  public String url() {
    String protocol = server instanceof SSLServerSocket ? "https" : "http";
    return protocol + "://127.0.0.1:" + server.getLocalPort();
  }

  /** How many connections were made to it. */
  int connections() {
    return connections.get();
  }

  /**
   * How many TLS sessions these have: one that is resumed was made when the first of it was, and
   * two are never made in one millisecond one after the other.
   */
  int sessions() {
    return sessions.size();
  }

  /** Waits until one that ends after its last answer has ended. */
  void awaitTheEnd() throws InterruptedException {
    if (!death.onReuse && !ended.tryAcquire(20, TimeUnit.SECONDS)) {
      throw new AssertionError("no connection ended");
    }
  }

  /** How many requests of this action came over a socket. */
  public long requests(String action) {
    return actions.stream().filter(action::equals).count();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connections.incrementAndGet();
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
      byte[] request;
      for (int served = 0; served < lifetime; served++) {
        request = request(client, requests);
        if (request.length == 0) {
          return;
        }
        upstream.getOutputStream().write(request);
        client.getOutputStream().write(message(answers));
      }
      if (death.onReuse) {
        request = request(client, requests);
        if (request.length == 0) {
          return;
        }
        if (death.acted) {
          upstream.getOutputStream().write(request);
          message(answers);
        }
      }
      death.end.of(client, nobodyAnswers);
      ended.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] request(Socket client, InputStream requests) throws IOException {
    byte[] request = message(requests);
    if (request.length > 0) {
      actions.add(action(request));
      if (client instanceof SSLSocket tls) {
        sessions.add(tls.getSession().getCreationTime());
      }
    }
    return request;
  }

  private static void close(Socket client, Runnable nobodyAnswers) throws IOException {
    client.close();
  }

  private static void reset(Socket client, Runnable nobodyAnswers) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  private static void silence(Socket client, Runnable nobodyAnswers) throws IOException {
    nobodyAnswers.run();
    client.getInputStream().transferTo(OutputStream.nullOutputStream());
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
