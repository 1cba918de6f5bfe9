package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.order.Product;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Faults;
import dev.lightsout.standin.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is slow, whatever the limit: the platform never has a reason to kill the invocation. */
class SlowCloudTest {
  private static final Duration FOREVER = Duration.ofHours(1);
  private static final List<String> LOOKS = List.of("DescribeInstances");
  private static final List<String> STOPS = List.of("StopInstances", "StopInstance");
  private static final List<String> REPORTS = List.of("UploadLog");
  private static final List<String> JOURNAL = List.of("SearchLog");
  private static final List<String> ALL =
      Stream.of(LOOKS, STOPS, JOURNAL, REPORTS).flatMap(List::stream).toList();

  /** What is slow, and how. */
  private enum Slow {
    NOTHING(cloud -> {}),
    EACH_ANSWER_TAKES_300_MS(cloud -> cloud.takes(Duration.ofMillis(300), ALL)),
    EACH_ANSWER_TAKES_2_S(cloud -> cloud.takes(Duration.ofSeconds(2), ALL)),
    EACH_ANSWER_TAKES_9_S(cloud -> cloud.takes(Duration.ofSeconds(9), ALL)),
    LOOKS_ARE_NEVER_ANSWERED(cloud -> cloud.takes(FOREVER, LOOKS)),
    STOPS_ACT_AND_ARE_NEVER_ANSWERED(cloud -> cloud.takes(FOREVER, STOPS)),
    STOPS_GO_NOWHERE(cloud -> cloud.meets(Fault.empty(), STOPS).takes(FOREVER, STOPS)),
    THE_JOURNAL_NEVER_ANSWERS(cloud -> cloud.takes(FOREVER, JOURNAL)),
    THE_TOPIC_NEVER_ANSWERS(cloud -> cloud.takes(FOREVER, REPORTS)),
    NOTHING_EVER_ANSWERS(cloud -> cloud.takes(FOREVER, ALL)),
    LOOKS_ARE_THROTTLED(cloud -> cloud.meets(Fault.throttled(), LOOKS)),
    STOPS_ARE_THROTTLED(cloud -> cloud.meets(Fault.throttled(), STOPS)),
    EVERYTHING_IS_THROTTLED_SLOWLY(
        cloud -> cloud.meets(Fault.throttled(), ALL).takes(Duration.ofSeconds(1), ALL)),
    EVERYTHING_BREAKS_SLOWLY(
        cloud -> cloud.meets(Fault.reset(), ALL).takes(Duration.ofSeconds(1), ALL)),
    STOPS_SAY_BUSY(
        cloud ->
            cloud
                .meets(Fault.error("MutexOperation.TaskRunning"), List.of("StopInstances"))
                .meets(
                    Fault.error("OperationDenied.InstanceOperationInProgress"),
                    List.of("StopInstance")));

    private final Consumer<SlowCloud> as;

    Slow(Consumer<SlowCloud> as) {
      this.as = as;
    }
  }

  /** A cloud to be made slow. */
  private record SlowCloud(World world) {

    private SlowCloud takes(Duration duration, List<String> actions) {
      Faults faults = world.cloud().faults();
      actions.forEach(action -> faults.before(action, () -> world.time().answerTakes(duration)));
      return this;
    }

    private SlowCloud meets(Fault fault, List<String> actions) {
      actions.forEach(action -> world.cloud().faults().always(action, fault));
      return this;
    }
  }

  /** How an order says which instances it means. */
  private enum Chosen {
    BY_ID,
    BY_FILTERS
  }

  static Stream<Arguments> everySlowCloud() {
    return Stream.of(Slow.values())
        .flatMap(slow -> Stream.of(Product.values()).map(product -> Arguments.of(slow, product)));
  }

  @ParameterizedTest
  @MethodSource("everySlowCloud")
  void theFunctionReportsBeforeThePlatformKillsIt(Slow slow, Product product) {
    try (World world = new World(cloud -> cloud.rateLimits(true)).asPatientAsEver()) {
      for (int seconds : List.of(3, 10, 60, 900)) {
        assertItReportsInTime(world, Duration.ofSeconds(seconds), slow, product, Chosen.BY_ID);
      }
      for (int seconds : List.of(3, 10)) {
        assertItReportsInTime(world, Duration.ofSeconds(seconds), slow, product, Chosen.BY_FILTERS);
      }
    }
  }

  private static void assertItReportsInTime(
      World world, Duration limit, Slow slow, Product product, Chosen chosen) {
    // given
    List<String> ids = running(world, limit, product, chosen);
    String event = chosen == Chosen.BY_ID ? named(world, product, ids) : filtered(world, product);
    // Old enough to be a redelivery, so that the journal is asked too.
    world.pass(Duration.ofMinutes(2));
    slow.as.accept(new SlowCloud(world));
    Instant began = world.clock().instant();

    // when
    Delivered delivered = world.restart().limit(limit).deliver(event);

    // then: in time
    String name = "%s of %s %s, within %s".formatted(slow, product, chosen, limit);
    Instant end = began.plus(limit).minusMillis(150);
    assertThat(world.clock().instant()).as(name).isBefore(end);
    assertThat(since(began, world, REPORTS))
        .as(name)
        .isNotEmpty()
        .allSatisfy(upload -> assertThat(upload.at()).isBefore(end));

    // with the truth
    List<Request> stops = since(began, world, STOPS);
    assertOneRowEach(ids, delivered, chosen);
    delivered.rows().forEach(row -> assertRowIsTrue(row, stops, world));
    assertThat(delivered.again())
        .isEqualTo(delivered.rows().stream().anyMatch(SlowCloudTest::isRetryable));

    // and no stop that there was no time to be told of
    assertThat(stops)
        .as(name)
        .allSatisfy(stop -> assertThat(stop.at()).isBefore(end.minusMillis(950)));
    ids.forEach(
        id -> assertThat(world.cloud().instances().acceptedStops(id)).isLessThanOrEqualTo(1));
    ids.forEach(world.cloud().instances()::remove);
    world.cloud().faults().clear();
  }

  /** An order whose filters could not be read has one row for itself. */
  private static void assertOneRowEach(List<String> ids, Delivered delivered, Chosen chosen) {
    List<String> reported =
        delivered.rows().stream()
            .map(row -> row.has("instanceId") ? row.get("instanceId").getAsString() : "none")
            .toList();
    if (chosen == Chosen.BY_ID || !reported.equals(List.of("none"))) {
      assertThat(reported).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private static void assertRowIsTrue(JsonObject row, List<Request> stops, World world) {
    String outcome = row.get("outcome").getAsString();
    if (outcome.equals("NOT_TRIED")) {
      assertThat(isRetryable(row)).isTrue();
    }
    if (row.has("instanceId")) {
      String id = row.get("instanceId").getAsString();
      int accepted = world.cloud().instances().acceptedStops(id);
      switch (outcome) {
        case "NOT_TRIED" -> assertThat(stops).noneMatch(stop -> names(stop, id));
        case "STOP_REQUESTED" -> assertThat(accepted).isEqualTo(1);
        case "ALREADY_STOPPED", "UNKNOWN" -> {}
        default -> assertThat(accepted).as(outcome).isZero();
      }
    }
  }

  private static boolean isRetryable(JsonObject row) {
    return row.get("retryable").getAsBoolean();
  }

  private static List<Request> since(Instant began, World world, List<String> actions) {
    return actions.stream()
        .flatMap(action -> world.cloud().requests(action).stream())
        .filter(request -> request.at().isAfter(began))
        .toList();
  }

  private static boolean names(Request stop, String id) {
    return stop.parameters().toString().contains(id);
  }

  /** Six of them, with ids that no other case has. */
  private static List<String> running(World world, Duration limit, Product product, Chosen chosen) {
    String prefix = product == Product.CVM ? "ins-" : "hai-";
    String ids = prefix + "%04d%02d".formatted(limit.toSeconds(), chosen.ordinal());
    List<String> running = IntStream.range(0, 6).mapToObj(i -> ids + "%02d".formatted(i)).toList();
    world.running(running.toArray(String[]::new));
    return running;
  }

  /** One order each, and in as many calls: of CVM, those with other options share none. */
  private static String named(World world, Product product, List<String> ids) {
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      JsonObject order = new JsonObject();
      order.addProperty("Action", product.action());
      if (product == Product.CVM) {
        order.add("InstanceIds", JsonParser.parseString("[\"" + ids.get(i) + "\"]"));
        order.addProperty("StopType", List.of("SOFT", "SOFT_FIRST", "HARD").get(i % 3));
      } else {
        order.addProperty("InstanceId", ids.get(i));
      }
      orders.add(order.toString());
    }
    return world.timer(orders.toString());
  }

  private static String filtered(World world, Product product) {
    String running = "{'Name':'instance-state','Values':['RUNNING']}";
    return product == Product.CVM ? world.timerForCvm(running) : world.timerForHaiThat(running);
  }
}
