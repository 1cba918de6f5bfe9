package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The artefact in a process of AWS's own runtime client, against a Lambda Runtime API on this
 * machine. The client is native, for Linux alone.
 */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.SAME_THREAD)
class LambdaRuntimeIT {
  private static final String CVM = "ins-r8hr2upy";
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"Region\":\"ap-guangzhou\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private final StandIn cloud = StandIn.start();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Map.Entry<String, JsonObject>> results = new LinkedBlockingQueue<>();
  private HttpServer runtimeApi;
  private Process function;

  @BeforeEach
  void start() throws IOException {
    cloud.instances().running(CVM);
    runtimeApi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    runtimeApi.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    runtimeApi.createContext("/2018-06-01/runtime/", this::serve);
    runtimeApi.start();
    function = startFunction();
  }

  @AfterEach
  void stop() {
    function.destroyForcibly();
    runtimeApi.stop(0);
    cloud.close();
  }

  @Test
  void aDirectOrderIsAnswered() throws Exception {
    // when
    Map.Entry<String, JsonObject> result = invoke(ORDER);

    // then
    assertThat(result.getKey()).isEqualTo("response");
    assertThat(result.getValue().getAsJsonObject("outcomes").has("STOP_REQUESTED")).isTrue();
    assertThat(cloud.instances().acceptedStops(CVM)).isOne();
  }

  @Test
  void onlyFailedMessagesOfAQueueAreNamed() throws Exception {
    // given
    cloud.faults().always("StopInstances", Fault.error("MutexOperation.TaskRunning"));
    String poison = message("m-1", "poison");
    String busy = message("m-2", ORDER);

    // when
    Map.Entry<String, JsonObject> result = invoke("{\"Records\":[" + poison + "," + busy + "]}");

    // then
    assertThat(result.getKey()).isEqualTo("response");
    assertThat(result.getValue())
        .hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"}]}");
  }

  @Test
  void whatIsWorthAnotherDeliveryIsAnError() throws Exception {
    // given
    cloud.faults().always("StopInstances", Fault.error("InvalidInstance.NotSupported"));

    // when
    Map.Entry<String, JsonObject> result = invoke(ORDER);

    // then
    assertThat(result.getKey()).isEqualTo("error");
    assertThat(result.getValue().get("errorType").getAsString()).contains("Redelivery");
    assertThat(result.getValue().get("errorMessage").getAsString()).contains("BUSY");
  }

  private Map.Entry<String, JsonObject> invoke(String event) throws InterruptedException {
    events.add(event);
    Map.Entry<String, JsonObject> result = results.poll(2, TimeUnit.MINUTES);
    assertThat(result).as("the function answered within two minutes").isNotNull();
    return result;
  }

  private static String message(String id, String body) {
    return "{\"messageId\":\"%s\",\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:q\",\"body\":%s}"
        .formatted(id, new JsonPrimitive(body));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/next")) {
        next(exchange);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      results.add(
          Map.entry(
              path.substring(path.lastIndexOf('/') + 1),
              JsonParser.parseString(body).getAsJsonObject()));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
      long deadline = System.currentTimeMillis() + 6_000;
      // The native client crashes without it.
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "request-1");
      exchange.getResponseHeaders().add("Lambda-Runtime-Deadline-Ms", String.valueOf(deadline));
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:0:function:f");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private Process startFunction() throws IOException {
    String client =
        Stream.of(classPath().split(File.pathSeparator))
            .filter(jar -> jar.contains("aws-lambda-java") || jar.contains("utils-lite"))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/lights-out.jar" + File.pathSeparator + client,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                "dev.lightsout.LambdaFunction")
            .redirectErrorStream(true)
            .redirectOutput(new File("target", "lambda-runtime.log"));
    process.environment().clear();
    process
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                "127.0.0.1:" + runtimeApi.getAddress().getPort(),
                "AWS_LAMBDA_FUNCTION_NAME",
                "lights-out",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "128",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "group",
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "stream",
                "LIGHTS_OUT_ENDPOINT",
                cloud.url(),
                "TENCENTCLOUD_SECRET_ID",
                StandIn.SECRET_ID,
                "TENCENTCLOUD_SECRET_KEY",
                StandIn.SECRET_KEY));
    return process.start();
  }

  /** Surefire starts tests from a jar whose manifest names the class path. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
