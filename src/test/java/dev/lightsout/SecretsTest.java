package dev.lightsout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, nothing that the function says shows a secret. */
class SecretsTest {
  private static final String ID = "AKIDplanted" + Planted.text("id", 25);
  private static final String KEY = Planted.text("key", 20) + "+/=&\"\\%<>'" + "k3y";
  private static final String TOKEN = Planted.text("token", 300) + "+/==&\"\\%" + "t0ken";
  private static final String USER = "monitor";
  private static final String PASSWORD = "pass:" + Planted.text("password", 20) + "/+é\"";
  private static final String BASIC = base64(USER + ":" + PASSWORD);

  private static final String IN_THE_ENDPOINT = Planted.text("endpoint", 30);
  private static final List<String> NAMES =
      List.of(
          "TENCENTCLOUD_SECRETID",
          "TENCENTCLOUD_SECRETKEY",
          "TENCENTCLOUD_SESSIONTOKEN",
          "TENCENTCLOUD_SECRET_ID",
          "TENCENTCLOUD_SECRET_KEY",
          "TENCENTCLOUD_TOKEN");
  private static final Planted PLANTED = planted();

  private final World world = new World(standIn -> standIn.secret(ID, KEY, TOKEN));
  private final LogCapture log = new LogCapture();

  private ScfFunction scf;
  private LambdaFunction lambda;

  /** How old an event is when it is delivered: an old one may be a redelivery. */
  private Duration age = Duration.ZERO;

  /** How many rows of the topic were looked at. */
  private int read;

  SecretsTest() {
    world.role(ID, KEY, TOKEN);
    world.set("LIGHTS_OUT_WEBHOOK_USER", USER).set("LIGHTS_OUT_WEBHOOK_PASSWORD", PASSWORD);
    NAMES.forEach(name -> world.set(name, Planted.text(name, 40)));
  }

  private static Planted planted() {
    Planted planted =
        new Planted()
            .plant("secret id", ID)
            .plantKey("secret key", KEY)
            .plant("token", TOKEN)
            .plant("webhook password", PASSWORD)
            .plant("Authorization", BASIC)
            .plant("endpoint's", IN_THE_ENDPOINT);
    NAMES.forEach(name -> planted.plant("environment's " + name, Planted.text(name, 40)));
    return planted;
  }

  @AfterEach
  void close() {
    world.close();
    log.close();
  }

  /** Where a fault strikes. */
  enum Step {
    LOOK,
    JOURNAL,
    STOP,
    SETTLE,
    UPLOAD
  }

  /** A call by HTTP ends before a second look, and is not known again by an id of its own. */
  private static final Set<Step> NOT_BY_HTTP = Set.of(Step.JOURNAL, Step.SETTLE);

  /** What a delivery comes by and to. */
  enum Way {
    TIMER_TO_SCF,
    HTTP_TO_SCF,
    QUEUE_TO_LAMBDA,
    HAI_BY_TIMER_TO_SCF,
    HAI_BY_QUEUE_TO_LAMBDA;

    boolean isHai() {
      return name().startsWith("HAI");
    }

    boolean isLambda() {
      return name().endsWith("LAMBDA");
    }
  }

  @Test
  void thePlantedSecretsAreThoseInUse() {
    // when
    String output = deliver(Way.HTTP_TO_SCF, 0);

    // then
    assertThat(world.stopsSent()).isOne();
    assertThat(output).contains("STOP_REQUESTED");
    assertThat(world.cloud().requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.secretId()).isEqualTo(ID))
        .allSatisfy(request -> assertThat(request.token()).isEqualTo(TOKEN));
  }

  @Test
  void theSearchFindsEverySecretInEveryForm() {
    for (String secret : PLANTED.all()) {
      assertThat(Planted.forms(secret))
          .allSatisfy(form -> assertThat(PLANTED.shownIn("x" + form + "x")).isNotEmpty())
          .allSatisfy(
              form -> assertThat(PLANTED.shownIn("x" + form.substring(0, 12))).isNotEmpty());
    }
  }

  @Test
  void everyFaultOfTheStandInIsAmongTheFaults() {
    List<String> names =
        Stream.concat(faults().stream(), Stream.of(Fault.slow(Duration.ofSeconds(1))))
            .map(fault -> fault.name().split(" ")[0])
            .toList();

    assertThat(Arrays.stream(Fault.class.getMethods()))
        .filteredOn(method -> Modifier.isStatic(method.getModifiers()))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(names).contains(method.getName()));
  }

  static Stream<Object[]> stepsAndWays() {
    return Stream.of(Step.values())
        .flatMap(step -> Stream.of(Way.values()).map(way -> new Object[] {step, way}))
        .filter(pair -> !NOT_BY_HTTP.contains(pair[0]) || pair[1] != Way.HTTP_TO_SCF);
  }

  @ParameterizedTest
  @MethodSource("stepsAndWays")
  void noFaultMakesItShowASecret(Step step, Way way) {
    int number = 0;
    for (Fault fault : faultsOf(step).toList()) {
      // given
      world.cloud().faults().clear();
      strike(step, way, fault);

      // when
      String output = deliver(way, number++);

      // then
      assertThat(world.cloud().requests())
          .as("requests that met " + fault)
          .anyMatch(request -> fault.name().equals(request.fault()));
      assertThat(PLANTED.shownIn(output)).as(fault + ": " + output).isEmpty();
    }
  }

  @Test
  void anErrorThatQuotesASecretInAnyFormIsNotQuoted() {
    int number = 0;
    for (Fault fault : quotations()) {
      // given
      world.cloud().faults().clear();
      strike(Step.STOP, Way.TIMER_TO_SCF, fault);
      strike(Step.UPLOAD, Way.TIMER_TO_SCF, fault);

      // when
      String output = deliver(Way.TIMER_TO_SCF, number++);

      // then
      assertThat(PLANTED.shownIn(output)).as(fault + ": " + output).isEmpty();
      assertThat(output).contains("[secret]", "did not take the rows");
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void aSlowCloudMakesItShowNoSecret(Step step) {
    // given
    world.impatient();
    strike(step, Way.TIMER_TO_SCF, Fault.slow(World.SHORT.read().multipliedBy(2)).afterActing());

    // when
    String output = deliver(Way.TIMER_TO_SCF, 0);

    // then
    assertThat(PLANTED.shownIn(output)).as(output).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "code", "text", "status line", "cut", "encoded", "wrapped"})
  void aCloudThatQuotesTheRequestIsNotQuoted(String where) throws IOException {
    try (LeakyCloud cloud = new LeakyCloud(headers -> quoting(where, headers))) {
      // given
      world.set("LIGHTS_OUT_ENDPOINT", cloud.url());

      // when
      String output = deliver(Way.TIMER_TO_SCF, 0);

      // then
      assertThat(cloud.received())
          .anySatisfy(headers -> assertThat(headers).contains(ID).contains(TOKEN));
      assertThat(PLANTED.shownIn(output)).as(output).isEmpty();
      assertThat(output).doesNotContainPattern("(?i)signature\\W{0,3}[0-9a-f]{12}");
    }
  }

  @Test
  void anEventThatHoldsTheSecretsIsNotQuoted() {
    for (String secret : List.of(ID, TOKEN, BASIC)) {
      for (String event : eventsThatHold(secret)) {
        // when
        String output = invoke(Way.TIMER_TO_SCF, event) + invoke(Way.QUEUE_TO_LAMBDA, event);

        // then
        assertThat(PLANTED.shownIn(output)).as(event + " gave " + output).isEmpty();
      }
    }
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void anInstanceNamedAfterASecretIsNotQuoted() {
    // given
    StandInInstance named = StandInInstance.of("ins-0000000a").name(TOKEN).publicIp(KEY);
    world.cloud().instances().add(named);

    // when
    String output = invoke(Way.TIMER_TO_SCF, world.timerFor("ins-0000000a"));

    // then
    assertThat(output).contains("STOP_REQUESTED");
    assertThat(PLANTED.shownIn(output)).as(output).isEmpty();
  }

  static List<String> oddTails() {
    return List.of("\n", "\r\n", "\nX-Evil: 1", " ", "\t", "é", "中", "\0", "\u200b", "\ud83d");
  }

  @ParameterizedTest
  @MethodSource("oddTails")
  void aSecretThatNoHeaderCanHoldIsNotShown(String tail) {
    for (int odd = 0; odd < 3; odd++) {
      // given
      String middle = odd == 0 ? ID + tail + ID : ID;
      world.role(
          middle, odd == 1 ? KEY + tail + KEY : KEY, odd == 2 ? TOKEN + tail + TOKEN : TOKEN);

      // when
      String output = deliver(Way.TIMER_TO_SCF, 0);

      // then
      assertThat(PLANTED.shownIn(output)).as(output).isEmpty();
      assertThat(output).contains(odd == 1 ? "" : "DENIED");
    }
  }

  @Test
  void aVeryLongTokenIsNotShown() {
    // given
    String huge = Planted.text("huge", 7_000);
    Planted planted = new Planted().plant("huge token", huge);
    world.role(ID, KEY, huge);
    world.cloud().faults().always("StopInstances", Fault.error("Odd.Code", huge));

    // when
    String output = deliver(Way.TIMER_TO_SCF, 0);

    // then
    assertThat(planted.shownIn(output)).as(output).isEmpty();
  }

  @Test
  void aFailureInsideShowsNoSecret() {
    List<Throwable> failures =
        List.of(
            new IllegalStateException(TOKEN, new RuntimeException(KEY)),
            new OutOfMemoryError("Java heap space " + KEY),
            new IllegalArgumentException("Unexpected char in X-TC-Token value: " + TOKEN));
    for (Throwable failure : failures) {
      Platform good = world.platform();
      AtomicInteger sleeps = new AtomicInteger();
      Platform bad =
          new Platform(
              good.environment(),
              good.properties(),
              good.clock(),
              new Stopwatch() {
                @Override
                public Instant instant() {
                  return good.stopwatch().instant();
                }

                @Override
                public void sleep(Duration duration) {
                  sleeps.incrementAndGet();
                  throw SecretsTest.<RuntimeException>any(failure);
                }
              },
              good.timeouts(),
              good.calls(),
              good.stdout());
      // given
      world.cloud().faults().always("StopInstances", Fault.throttled());
      world.running("ins-0000000b");

      // when
      String output =
          output(() -> new ScfFunction(bad).mainHandler(world.timerFor("ins-0000000b"), null));

      // then
      assertThat(sleeps).hasPositiveValue();
      assertThat(output).contains("failed inside");
      assertThat(PLANTED.shownIn(output)).as(output).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:%s@example.com",
        "https://%s@example.com",
        "https://user:a/%s@example.com",
        "https://user:a@%s@example.com",
        "https://user:a?%s@example.com",
        "https://user:a#%s@example.com",
        "https://user%%3A%s%%40example.com",
        "HTTPS://user:%s@example.com/",
        "https:user:%s@example.com",
        "https:/user:%s@example.com",
        "https:\\\\user:%s@example.com",
        "user:%s@example.com",
        "http://user:%s@127.0.0.1",
        "https://example.com?key=%s",
        "https://example.com/%s",
        "https://example.com/a#%s",
        "https://example.com\nAuthorization: %s@x"
      })
  void aSecretInTheEndpointIsNotShown(String endpoint) {
    // given
    world.set("LIGHTS_OUT_ENDPOINT", endpoint.formatted(IN_THE_ENDPOINT));

    // when
    String output = deliver(Way.TIMER_TO_SCF, 0);

    // then
    assertThat(output).contains("LIGHTS_OUT_ENDPOINT", "expected https://host");
    assertThat(PLANTED.shownIn(output)).as(output).isEmpty();
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void nothingThatHoldsSecretsPrintsThem() {
    // given
    Platform platform = world.platform();
    Settings settings = Settings.read(platform.environment());
    Object[] holders = {
      platform,
      settings,
      settings.webhook(),
      settings.reading("request-1"),
      dev.lightsout.cloud.Credentials.find(platform.properties(), platform.environment()::get),
      new dev.lightsout.report.Secrets(secrets()),
      new LightsOut(platform),
      new ScfFunction(platform),
      new LightsOut(platform).handle(world.timerFor("ins-0000000c"), Invocation.of("r", 60_000))
    };

    // then
    assertThat(PLANTED.shownIn(Arrays.toString(holders))).isEmpty();
  }

  @Test
  void aCallerByHttpIsToldNoSecret() {
    // given
    JsonObject event = http("{\"Action\":\"" + BASIC + "\",\"" + PASSWORD + "\":1}");

    // when
    String let = invoke(Way.HTTP_TO_SCF, event.toString());
    event.getAsJsonObject("headers").addProperty("authorization", "basic " + BASIC + "x");
    String notLet = invoke(Way.HTTP_TO_SCF, event.toString());

    // then
    assertThat(let).contains("400");
    assertThat(notLet).contains("401");
    assertThat(PLANTED.shownIn(let + notLet)).isEmpty();
  }

  private static List<Fault> faults() {
    String quotation = "the keys " + String.join(", ", secrets()) + " are not ours";
    return List.of(
        Fault.error("InternalServerError", quotation),
        Fault.error("AuthFailure.SignatureFailure", quotation),
        Fault.error("InvalidParameterValue", quotation),
        Fault.throttled(),
        Fault.reset(),
        Fault.empty(),
        Fault.truncated(),
        Fault.noJson(),
        Fault.emptyBody(),
        Fault.emptyJson(),
        Fault.noRequestId(),
        Fault.answerOfAnother(),
        Fault.changed(answer -> answer.addProperty("Echo", quotation)),
        Fault.silent(Duration.ofMillis(1)),
        Fault.dribble(Duration.ofMillis(20)),
        Fault.hangingUp(),
        Fault.meanwhile(() -> {}),
        Fault.late(action -> {}),
        Fault.status(503, Map.of("Retry-After", "0", "X-Echo", ID)),
        Fault.redirect(307, "http://127.0.0.1:1/?" + URLEncoder.encode(TOKEN, UTF_8)));
  }

  private static Stream<Fault> faultsOf(Step step) {
    boolean acts = step == Step.STOP || step == Step.UPLOAD;
    return faults().stream()
        .flatMap(fault -> acts ? Stream.of(fault, fault.afterActing()) : Stream.of(fault));
  }

  private static List<Fault> quotations() {
    return secrets().stream()
        .flatMap(
            secret ->
                Stream.concat(
                    Stream.of(Fault.error(secret, "a code")),
                    Planted.forms(secret).map(form -> Fault.error("Odd.Code", "<" + form + ">"))))
        .toList();
  }

  private void strike(Step step, Way way, Fault fault) {
    String stop = way.isHai() ? "StopInstance" : "StopInstances";
    switch (step) {
      case LOOK -> world.cloud().faults().always("DescribeInstances", fault);
      case JOURNAL -> {
        age = Duration.ofMinutes(1);
        world.cloud().faults().always("SearchLog", fault);
      }
      case STOP -> world.cloud().faults().always(stop, fault);
      case SETTLE -> {
        AtomicInteger looks = new AtomicInteger();
        world
            .cloud()
            .faults()
            .next(stop, Fault.reset().afterActing())
            .on("DescribeInstances", request -> looks.incrementAndGet() > 1, fault);
      }
      case UPLOAD -> world.cloud().faults().always("UploadLog", fault);
    }
  }

  private static List<String> secrets() {
    return List.of(ID, KEY, TOKEN, PASSWORD, BASIC);
  }

  private List<String> eventsThatHold(String secret) {
    String quoted = new JsonPrimitive(secret).toString();
    String late = new JsonPrimitive("x".repeat(65) + secret).toString();
    JsonObject timer = new JsonObject();
    timer.addProperty("Type", "Timer");
    timer.addProperty("TriggerName", secret);
    timer.addProperty("Time", secret);
    timer.addProperty("Message", secret);
    JsonObject headers = new JsonObject();
    headers.addProperty("Authorization", "Basic " + secret);
    return List.of(
        secret,
        quoted,
        timer.toString(),
        headers.toString(),
        message(secret, secret),
        message("m-1", headers.toString()),
        world.timer(secret),
        world.timer("{\"Action\":" + quoted + "}"),
        world.timer("{\"Action\":" + late + "}"),
        world.timer("{" + quoted + ":" + quoted + "}"),
        world.timer("{\"Action\":\"StopInstances\"," + late + ":1}"),
        world.timer("{\"Action\":\"StopInstances\",\"Region\":" + quoted + "}"),
        world.timer("{\"Action\":\"StopInstances\",\"InstanceIds\":[" + quoted + "]}"),
        world.timer("{\"Action\":\"StopInstances\",\"InstanceIds\":" + quoted + "}"),
        world.timer("{\"Action\":\"StopInstances\",\"InstanceIds\":{\"a\":" + late + "}}"),
        world.timer("{\"Action\":\"StopInstance\",\"InstanceId\":" + late + "}"),
        world.timerForCvm("{'Name':'tag:env','Values':[" + quoted.replace("'", "") + "]}"));
  }

  private String deliver(Way way, int number) {
    String id = (way.isHai() ? "hai-%08x" : "ins-%08x").formatted(number);
    world.running(id);
    String order =
        way.isHai()
            ? "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}"
            : "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"" + id + "\"]}";
    return switch (way) {
      case TIMER_TO_SCF, HAI_BY_TIMER_TO_SCF -> {
        String event = world.timer(order);
        world.pass(age);
        yield invoke(way, event);
      }
      case HTTP_TO_SCF -> invoke(way, http(order).toString());
      case QUEUE_TO_LAMBDA, HAI_BY_QUEUE_TO_LAMBDA -> invoke(way, message("m-1", order));
    };
  }

  private static JsonObject http(String body) {
    JsonObject headers = new JsonObject();
    headers.addProperty("authorization", "Basic " + BASIC);
    JsonObject event = new JsonObject();
    event.addProperty("httpMethod", "POST");
    event.add("headers", headers);
    event.addProperty("body", body);
    return event;
  }

  private static String message(String id, String body) {
    return "{\"Records\":[{\"messageId\":%s,\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"q\",\"body\":%s}]}"
        .formatted(new JsonPrimitive(id), new JsonPrimitive(body));
  }

  /** A thing to do that may fail in any way. */
  @FunctionalInterface
  private interface Handled {
    String answer() throws Exception;
  }

  private String invoke(Way way, String event) {
    return output(
        () -> {
          if (!way.isLambda()) {
            return scf().mainHandler(event, null);
          }
          ByteArrayOutputStream answer = new ByteArrayOutputStream();
          lambda()
              .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context());
          return answer.toString(UTF_8);
        });
  }

  private ScfFunction scf() {
    scf = scf == null ? world.newFunction() : scf;
    return scf;
  }

  private LambdaFunction lambda() {
    lambda = lambda == null ? new LambdaFunction(world.platform()) : lambda;
    return lambda;
  }

  /** Everything that can be seen of it: answer, or stack trace; stdout; topic; logs; threads. */
  private String output(Handled handled) {
    StringWriter output = new StringWriter();
    try {
      output.write(handled.answer());
    } catch (Throwable thrown) {
      thrown.printStackTrace(new PrintWriter(output));
    }
    List<Map<String, String>> logged = world.logged();
    output.write(world.stdout() + "\n" + logged.subList(read, logged.size()) + "\n" + log.lines());
    Thread[] threads = new Thread[Thread.activeCount() + 10];
    Thread.enumerate(threads);
    output.write(Arrays.toString(threads));
    read = logged.size();
    world.stdout().clear();
    log.lines().clear();
    return output.toString();
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            SecretsTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> "request-1";
                  case "getRemainingTimeInMillis" -> 60_000;
                  default -> null;
                });
  }

  /** An answer that quotes the headers of its request. */
  private static String quoting(String where, String headers) {
    return switch (where) {
      case "message" -> LeakyCloud.ok(error("Odd.Code", headers));
      case "code" -> LeakyCloud.ok(error(headers, "a message"));
      case "text" -> LeakyCloud.ok("{\"Response\":" + headers);
      case "status line" -> headers + "\r\n\r\n";
      case "cut" -> LeakyCloud.ok(error("Odd.Code", headers.replaceAll("(\\w{20})\\w+", "$1...")));
      case "encoded" ->
          LeakyCloud.ok(
              error(base64(headers), URLEncoder.encode(headers, UTF_8) + base64("x" + headers)));
      case "wrapped" -> LeakyCloud.ok(error("Odd.Code", headers.replaceAll("(.{40})", "$1\n ")));
      default -> throw new IllegalArgumentException(where);
    };
  }

  private static String error(String code, String message) {
    return "{\"Response\":{\"Error\":{\"Code\":%s,\"Message\":%s},\"RequestId\":\"r\"}}"
        .formatted(new JsonPrimitive(code), new JsonPrimitive(message));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T any(Throwable failure) throws T {
    throw (T) failure;
  }
}
