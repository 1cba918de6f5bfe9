package dev.lightsout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The API that SCF has for a custom runtime, on the function's own machine (document 583/47274).
 *
 * <p>Each request has a connection of its own: what is sent on a kept one may be lost without a
 * word. None has a time limit: the platform freezes the process between events, so that one would
 * pass while nobody waits, and it ends by itself what takes too long.
 */
final class RuntimeApi {
  private static final int LAST_PORT = 65_535;

  private final String host;
  private final int port;

  /**
   * An event that was handed out.
   *
   * @param requestId the platform's id of the invocation; null if it said none
   * @param timeLimitMs how long the invocation may last; 0 if it said nothing
   * @param json the event itself
   */
  record Event(String requestId, long timeLimitMs, String json) {}

  private interface Reader<T> {
    T read(HttpResponse response) throws IOException;
  }

  private RuntimeApi(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * The one that the environment names.
   *
   * @throws IOException if it names none
   */
  static RuntimeApi namedIn(Map<String, String> environment) throws IOException {
    Variables variables = new Variables(environment);
    String host = variables.text("SCF_RUNTIME_API").orElse(null);
    Integer port =
        variables
            .wholeNumber("SCF_RUNTIME_API_PORT", 1, LAST_PORT, "a port from 1 to " + LAST_PORT)
            .orElse(null);
    if (host == null || port == null) {
      variables.problem("SCF_RUNTIME_API and SCF_RUNTIME_API_PORT must say where SCF's API is");
      throw new IOException(String.join("; ", variables.problems()));
    }
    return new RuntimeApi(host, port);
  }

  /** Says that events may come. The first call counts, repeats are ignored. */
  void ready() throws IOException {
    post("/runtime/init/ready", " ");
  }

  /**
   * Waits for an event. Until it is answered, a repeat hands out the same one.
   *
   * @throws IOException if what came is no event, or not the whole of it
   */
  Event next() throws IOException {
    return send("GET", "/runtime/invocation/next", "", RuntimeApi::event);
  }

  /** Answers the event that was handed out last; the first answer counts. */
  void response(String answer) throws IOException {
    post("/runtime/invocation/response", answer);
  }

  /** Says that it failed; counts as an answer. */
  void error(String why) throws IOException {
    post("/runtime/invocation/error", why);
  }

  private void post(String path, String body) throws IOException {
    int status = send("POST", path, body, HttpResponse::status);
    if (status / 100 != 2) {
      throw new IOException("POST " + path + ": the status is " + status);
    }
  }

  private <T> T send(String method, String path, String body, Reader<T> reader) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request(method, path, body));
      return reader.read(HttpResponse.read(socket.getInputStream()));
    } catch (Unreachable e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(method + " " + path + ": " + e.getMessage(), e);
    }
  }

  /** Directly: what is set for the whole JVM, such as a SOCKS proxy, does not lead to it. */
  private Socket connect() throws IOException {
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new Unreachable("SCF's runtime API is not at " + host + ":" + port, e);
    }
  }

  /** Whole, so that it leaves in one piece. */
  private byte[] request(String method, String path, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String request =
        String.join(
            "\r\n",
            method + " " + path + " HTTP/1.1",
            "Host: " + host + ":" + port,
            "Connection: close",
            "Content-Length: " + length,
            "",
            body);
    return request.getBytes(StandardCharsets.UTF_8);
  }

  private static Event event(HttpResponse response) throws IOException {
    if (response.status() != 200) {
      throw new IOException("the status is " + response.status());
    }
    String requestId = response.header("request_id").orElse(null);
    String json = response.body();
    if (requestId == null && json.isBlank()) {
      throw new IOException("there is neither request_id nor event");
    }
    return new Event(
        requestId, response.header("time_limit_in_ms").map(RuntimeApi::number).orElse(0L), json);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
