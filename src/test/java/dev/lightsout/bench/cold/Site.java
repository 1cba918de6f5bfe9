package dev.lightsout.bench.cold;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where programs run: the cloud over plain HTTP and over TLS, and SCF's API for a custom runtime,
 * all in this process. One program at a time.
 *
 * <p>The answer to {@code DescribeInstances} has the fields, order and nulls that were recorded in
 * ap-singapore in 2022 (cloud-custodian, test_cvm_marked_op_stop.yaml).
 */
final class Site implements AutoCloseable {
  /** The instance that the answers are about. */
  static final String INSTANCE = "ins-r8hr2upy";

  private static final String RUNTIME = "/runtime/invocation/";
  private static final byte[] ACCEPTED =
      json("{\"Response\":{\"RequestId\":\"48301cb1-e8a8-4774-a851-56c445596607\"}}");

  private final Path trustedByJava;
  private final Path trustedByNode;
  private final Server plain;
  private final Server tls;
  private final Server runtime;
  private final byte[] seen;
  private final Map<String, Supplier<Optional<byte[]>>> runtimeAnswers =
      Map.of(
          "POST /runtime/init/ready",
          () -> Optional.of(Server.ok("", "")),
          "GET " + RUNTIME + "next",
          this::next,
          "POST " + RUNTIME + "response",
          this::answered,
          "POST " + RUNTIME + "error",
          this::refused);

  private volatile Observed observed = new Observed();

  /**
   * Serves at once.
   *
   * @param secure where the cloud takes connections over TLS
   * @param trustedByJava a JKS that trusts its certificate
   * @param trustedByNode the same in PEM
   */
  Site(ServerSocket secure, Path trustedByJava, Path trustedByNode) throws IOException {
    try (InputStream json =
        Site.class.getResourceAsStream("/dev/lightsout/bench/DescribeInstances.json")) {
      this.seen = json(new String(json.readAllBytes(), StandardCharsets.UTF_8).trim());
    }
    this.trustedByJava = trustedByJava;
    this.trustedByNode = trustedByNode;
    InetAddress here = InetAddress.getLoopbackAddress();
    this.plain = new Server(new ServerSocket(0, 50, here), this::cloud);
    this.tls = new Server(secure, this::cloud);
    Function<Request, Optional<byte[]>> api = request -> runtimeAnswers.get(request.line()).get();
    this.runtime = new Server(new ServerSocket(0, 50, here), api);
  }

  /** From now on, what is seen is another process's. */
  void watch(Observed process) {
    observed = process;
  }

  int tlsPort() {
    return tls.port();
  }

  /** All that a program finds in its environment; each takes what it knows. */
  Map<String, String> environment(boolean overTls, String flags) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    environment.put("TENCENTCLOUD_SECRETID", "AKIDexample");
    environment.put("TENCENTCLOUD_SECRETKEY", "example");
    environment.put("TENCENTCLOUD_SESSIONTOKEN", "a-session-token");
    environment.put("LIGHTS_OUT_LOG_TOPIC", "topic-of-reports");
    environment.put("LIGHTS_OUT_ENDPOINT", url(overTls));
    environment.put("INSTANCE", INSTANCE);
    environment.put("EVENT", event());
    environment.put("SCF_RUNTIME_API", "127.0.0.1");
    environment.put("SCF_RUNTIME_API_PORT", String.valueOf(runtime.port()));
    String trust =
        "'-Djavax.net.ssl.trustStore=" + trustedByJava + "' -Djavax.net.ssl.trustStoreType=JKS";
    String options = (overTls ? trust + " " : "") + flags;
    if (!options.isEmpty()) {
      environment.put("JAVA_TOOL_OPTIONS", options);
    }
    if (overTls) {
      environment.put("NODE_EXTRA_CA_CERTS", trustedByNode.toString());
    }
    return environment;
  }

  private String url(boolean overTls) {
    return overTls ? "https://127.0.0.1:" + tls.port() : "http://127.0.0.1:" + plain.port();
  }

  private static String event() {
    return String.format(
        "{\"Type\":\"Timer\",\"TriggerName\":\"evening\",\"Time\":\"%s\",\"Message\":"
            + "\"{\\\"Action\\\":\\\"StopInstances\\\",\\\"InstanceIds\\\":[\\\"%s\\\"]}\"}",
        Instant.now(), INSTANCE);
  }

  private Optional<byte[]> cloud(Request request) {
    observed.saw(request);
    return Optional.of(request.action().equals(Observed.LOOK) ? seen : ACCEPTED);
  }

  /** The event; whoever asks for a second one waits until its process is ended. */
  private Optional<byte[]> next() {
    Observed process = observed;
    if (process.handedOverAt().isPresent()) {
      return Optional.empty();
    }
    byte[] answer =
        Server.ok(
            "request_id: c5f8a1b2-7d3e-4f60-9a1b-2c3d4e5f6071\r\n"
                + "time_limit_in_ms: 60000\r\nmemory_limit_in_mb: 128\r\n",
            event());
    process.handedOver();
    return Optional.of(answer);
  }

  private Optional<byte[]> answered() {
    observed.over();
    return Optional.of(Server.ok("", ""));
  }

  private Optional<byte[]> refused() {
    observed.failed("it answered the event with an error");
    return Optional.of(Server.ok("", ""));
  }

  private static byte[] json(String text) {
    return Server.ok("Content-Type: application/json\r\n", text);
  }

  @Override
  public void close() throws IOException {
    plain.close();
    tls.close();
    runtime.close();
  }
}
