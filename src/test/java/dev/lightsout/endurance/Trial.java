package dev.lightsout.endurance;

import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some processes on the same instances, each handling as many events.
 *
 * @param faults how many requests met which fault
 * @param requests how many requests there were
 * @param holdings what each process held, three times
 * @param took in real time
 */
record Trial(
    Ledger ledger,
    Map<String, Integer> faults,
    int requests,
    List<List<Holdings>> holdings,
    Duration took) {

  private static final String TOPIC = "lights-out-report";

  private static final int COLLECTED_EVERY = 1_000;

  /** How long the topic keeps a row, in the fast time: all that a redelivery may look for. */
  private static final Duration KEPT = Duration.ofMinutes(6);

  static Trial of(int processes, int invocations, long seed, String jar)
      throws InterruptedException, ExecutionException {
    return new Running(seed).run(processes, invocations, jar);
  }

  int invocations() {
    return ledger.deliveries().size();
  }

  private static final class Running {
    private final long seed;
    private final Instant began = Instant.now();
    private final Clock clock = new FastTime(began);
    private final Ledger ledger = new Ledger();
    private final Map<String, Integer> faults = new TreeMap<>();
    private int requests;
    private StandIn cloud;
    private People people;

    Running(long seed) {
      this.seed = seed;
    }

    Trial run(int processes, int invocations, String jar)
        throws InterruptedException, ExecutionException {
      ExecutorService threads = Executors.newFixedThreadPool(processes);
      try (StandIn opened = open()) {
        Post post = new Post(clock);
        List<Future<List<Holdings>>> working = new ArrayList<>();
        for (int i = 1; i <= processes; i++) {
          working.add(threads.submit(worker(i, invocations, jar, post)));
        }
        List<List<Holdings>> holdings = new ArrayList<>();
        for (Future<List<Holdings>> one : working) {
          holdings.add(one.get());
        }
        collect(clock.instant().plus(KEPT));
        ledger.taken().addAll(opened.instances().acceptedStops());
        Duration took = Duration.between(began, Instant.now());
        return new Trial(ledger, faults, requests, holdings, took);
      } finally {
        threads.shutdownNow();
      }
    }

    private StandIn open() {
      cloud =
          StandIn.builder()
              .clock(clock)
              .rateLimits(true)
              .stopping(Duration.ofSeconds(5))
              .keepsRequests(false)
              .onRequest(this::heard)
              .start();
      Fleet.ALL.forEach(fleet -> fleet.instances().forEach(cloud.instances()::add));
      people = new People(new Random(seed + 1), clock, cloud.instances(), ledger);
      Weather.over(cloud, seed + 2);
      return cloud;
    }

    private Callable<List<Holdings>> worker(int number, int invocations, String jar, Post post) {
      Random random = new Random(seed + 1_000L * number);
      Samples samples = new Samples(number, random, clock);
      return () -> {
        try (FunctionProcess process = new FunctionProcess(number, jar, began, environment())) {
          return new Worker(number, process, random, samples, post, ledger).handle(invocations);
        }
      };
    }

    private synchronized void heard(Request request) {
      requests++;
      if (requests % COLLECTED_EVERY == 0) {
        collect(clock.instant().minus(KEPT));
      }
      if (request.fault() != null) {
        faults.merge(request.fault(), 1, Integer::sum);
      }
      if (request.action().startsWith("StopInstance")) {
        ledger.add(Sent.of(Worker.number(request.token()), request));
      }
      people.act();
    }

    private void collect(Instant before) {
      cloud.logTopics().expire(TOPIC, before).forEach(log -> ledger.add(Row.of(log)));
    }

    private Map<String, String> environment() {
      return Map.of(
          "LIGHTS_OUT_ENDPOINT",
          cloud.url(),
          "LIGHTS_OUT_LOG_TOPIC",
          TOPIC,
          "LIGHTS_OUT_WEBHOOK_USER",
          Samples.USER,
          "LIGHTS_OUT_WEBHOOK_PASSWORD",
          Samples.PASSWORD,
          "TENCENTCLOUD_REGION",
          Fleet.ALL.get(0).region());
    }
  }
}
