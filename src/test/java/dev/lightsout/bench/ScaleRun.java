package dev.lightsout.bench;

import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One scenario, played until nothing is left to be delivered again.
 *
 * @param scenario what was played
 * @param deliveries each of them
 * @param heap what the function's heap had grown to, in MB
 * @param memory the most that the function's process held, in MB
 * @param cpu what it used of a processor
 * @param wrong what should not be, in words; empty: nothing was lost or doubled
 */
record ScaleRun(
    Scenario scenario,
    List<Delivery> deliveries,
    double heap,
    double memory,
    Duration cpu,
    List<String> wrong) {

  /** How long the stand-in's answers are under way, so that calls have to overlap. */
  static final Duration LATENCY = Duration.ofMillis(300);

  static final String TOPIC = "lights-out-report";
  private static final int MOST_DELIVERIES = 20;
  private static final double MB = 1 << 20;

  static ScaleRun of(Scenario scenario, String jar) throws IOException {
    try (StandIn cloud = StandIn.builder().rateLimits(true).latency(LATENCY).start();
        FunctionProcess function = new FunctionProcess(jar, environment(cloud, scenario))) {
      scenario.ids().stream()
          .map(id -> StandInInstance.of(id).tag("env", "dev"))
          .forEach(cloud.instances()::add);
      List<Delivery> deliveries = new ArrayList<>();
      FunctionProcess.Printed printed;
      do {
        int before = cloud.requests().size();
        printed = function.deliver(scenario.event(), scenario.limit());
        List<Request> requests = cloud.requests();
        deliveries.add(new Delivery(printed, requests.subList(before, requests.size())));
      } while (printed.again() && deliveries.size() < MOST_DELIVERIES);
      return new ScaleRun(
          scenario,
          deliveries,
          printed.heap() / MB,
          function.peakMemory() / 1024.0,
          function.cpu(),
          Audit.of(scenario, deliveries, cloud));
    }
  }

  private static Map<String, String> environment(StandIn cloud, Scenario scenario) {
    return Map.of(
        "LIGHTS_OUT_ENDPOINT",
        cloud.url(),
        "LIGHTS_OUT_LOG_TOPIC",
        TOPIC,
        "LIGHTS_OUT_MAX_INSTANCES",
        String.valueOf(scenario.most()),
        "TENCENTCLOUD_REGION",
        "ap-guangzhou",
        "TENCENTCLOUD_SECRETID",
        StandIn.SECRET_ID,
        "TENCENTCLOUD_SECRETKEY",
        StandIn.SECRET_KEY,
        "TENCENTCLOUD_SESSIONTOKEN",
        "a-session-token");
  }
}
