package dev.lightsout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lightsout.cloud.Threads;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * SCF's API for a custom runtime, on a port of this machine: an event is handed out until it is
 * answered, and the first answer counts. It is plain sockets, so that it can answer with garbage.
 */
public final class RuntimeApiServer implements AutoCloseable {
  public static final String READY = "POST /runtime/init/ready";
  public static final String NEXT = "GET /runtime/invocation/next";
  public static final String RESPONSE = "POST /runtime/invocation/response";
  public static final String ERROR = "POST /runtime/invocation/error";

  /** The last word of its path, response or error, and its text. */
  public record Answer(String kind, String text) {}

  private record Invocation(String id, String event) {}

  private final ServerSocket server;
  private final Executor threads = Threads.asNeeded("runtime-api");
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<String>> garbage = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> over;
  private volatile String headers = "request_id: %s\r\ntime_limit_in_ms: 60000\r\n";
  private volatile Invocation current;
  private int events;

  public RuntimeApiServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    over = CompletableFuture.runAsync(this::accept, threads);
  }

  public int port() {
    return server.getLocalPort();
  }

  public Map<String, String> environment() {
    return Map.of("SCF_RUNTIME_API", "127.0.0.1", "SCF_RUNTIME_API_PORT", String.valueOf(port()));
  }

  /** The head lines that go with an event, with %s for its id. */
  public void headers(String lines) {
    headers = lines;
  }

  /**
   * What the next requests of a kind get, instead of an answer; empty: the connection is closed.
   */
  public void garbage(String request, String... texts) {
    garbage.computeIfAbsent(request, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(texts));
  }

  /** Hands an event out; its id counts up from request-1. */
  public synchronized void add(String event) {
    waiting.add(new Invocation("request-" + ++events, event));
  }

  /** The answer to the event that was handed out last. */
  public Answer answer() throws InterruptedException {
    return answerWithin(Duration.ofMinutes(1))
        .orElseThrow(() -> new AssertionError("no answer within a minute, but " + requests));
  }

  /** The same, as long as it does not take longer. */
  public Optional<Answer> answerWithin(Duration time) throws InterruptedException {
    return Optional.ofNullable(answers.poll(time.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Waits until so many requests of a kind have arrived; each is counted once. */
  public void await(String request, int times) throws InterruptedException {
    for (int left = times; left > 0; ) {
      String arrived = arrivals.poll(1, TimeUnit.MINUTES);
      if (arrived == null) {
        throw new AssertionError("no " + request + " within a minute, but " + requests);
      }
      left -= arrived.equals(request) ? 1 : 0;
    }
  }

  /** All requests, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /**
   * As if it were killed: connections break, and there are no more. A closed socket may take one
   * last connection as long as somebody waits for it.
   */
  @Override
  public void close() throws IOException {
    server.close();
    over.join();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // Closed: then the loop is over.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String request = line(in).replace(" HTTP/1.1", "");
      int length = 0;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        if (header.startsWith("Content-Length: ")) {
          length = Integer.parseInt(header.substring(16));
        }
      }
      String body = new String(in.readNBytes(length), UTF_8);
      requests.add(request);
      arrivals.add(request);
      OutputStream out = socket.getOutputStream();
      out.write(reply(request, body).getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      // The other side is gone, or this one is closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private String reply(String request, String body) throws InterruptedException {
    if (request.equals(NEXT) && current == null) {
      current = waiting.take();
    }
    Queue<String> instead = garbage.get(request);
    if (instead != null && !instead.isEmpty()) {
      return instead.remove();
    }
    Invocation answered = current;
    switch (request) {
      case READY:
        return "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
      case NEXT:
        return "HTTP/1.1 200 OK\r\n"
            + headers.formatted(answered.id())
            + "Content-Length: "
            + answered.event().getBytes(UTF_8).length
            + "\r\n\r\n"
            + answered.event();
      case RESPONSE, ERROR:
        current = null;
        answers.add(new Answer(request.substring(request.lastIndexOf('/') + 1), body));
        return "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
      default:
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the request breaks off");
      }
      line.write(b);
    }
    return line.toString(UTF_8).strip();
  }
}
