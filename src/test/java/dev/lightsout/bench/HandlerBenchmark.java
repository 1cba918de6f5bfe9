package dev.lightsout.bench;

import static java.util.Collections.nCopies;

import dev.lightsout.Platform;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.standin.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an event costs on a warm JVM. Run with scripts/bench.
 *
 * <p>The handler's own work, everything but the network, is {@link #wholeEvent} less {@link
 * #bareRequests}, in CPU time of the handler's threads. In time by the clock, most of an event is
 * waiting: before each POST, OkHttp reads from a kept-alive connection for a millisecond to see
 * whether it was closed; {@link #checkedRequests} does that too.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HandlerBenchmark {
  private static final String NOW = "2026-01-01T20:00:00Z";
  private static final int RECORDS = 1_000;

  /** One instance named by a timer: a look, a stop, a report, over the loopback interface. */
  @Benchmark
  @Measurement(iterations = 5, time = 1)
  public String wholeEvent(WarmWire wire, Cpu cpu) {
    long before = Cpu.nanos();
    String answer = wire.function.mainHandler(wire.event, null);
    cpu.spent(before);
    return expect("STOP_REQUESTED", answer);
  }

  /** The same three requests and answers, byte by byte, without anything around them. */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  public byte[] bareRequests(Wire wire, Cpu cpu) throws IOException {
    long before = Cpu.nanos();
    for (CannedCloud.Exchange exchange : wire.exchanges) {
      wire.send(exchange);
    }
    cpu.spent(before);
    return wire.buffer;
  }

  /** The same, but that a read of a millisecond tells before each that nobody closed the socket. */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  public byte[] checkedRequests(Wire wire, Cpu cpu) throws IOException {
    long before = Cpu.nanos();
    for (CannedCloud.Exchange exchange : wire.exchanges) {
      wire.check();
      wire.send(exchange);
    }
    cpu.spent(before);
    return wire.buffer;
  }

  /** An order with a misspelt key; no request. */
  @Benchmark
  public String malformedEvent(NoWire none, Cpu cpu) {
    long before = Cpu.nanos();
    String answer = none.function.mainHandler(none.malformed, null);
    cpu.spent(before);
    return expect("REFUSED", answer);
  }

  /** A CKafka batch of which each record is an order with a misspelt key; no request. */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public String malformedRecord(NoWire none, Cpu cpu) {
    long before = Cpu.nanos();
    String answer = none.function.mainHandler(none.batch, null);
    cpu.spent(before);
    return expect("REFUSED", answer);
  }

  /** CPU time of the thread that runs the benchmark, and of those on which its calls are made. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Spent so far. */
    public long nanos;

    /** On so many invocations. */
    public long invocations;

    /** Reading the others' takes time itself, which is not to be counted. */
    static long nanos() {
      long wire = nanosOfTheWire();
      return wire + THREADS.getCurrentThreadCpuTime();
    }

    void spent(long before) {
      long now = THREADS.getCurrentThreadCpuTime();
      nanos += now + nanosOfTheWire() - before;
      invocations++;
    }

    private static long nanosOfTheWire() {
      Thread[] threads = new Thread[2 * Thread.activeCount()];
      int count = Thread.enumerate(threads);
      return Stream.of(threads)
          .limit(count)
          .filter(thread -> thread.getName().equals("lights-out-wire"))
          .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getId())))
          .sum();
    }
  }

  /** The function and its cloud, and a socket to the same cloud. */
  @State(Scope.Benchmark)
  public static class Wire {
    final String event =
        timer("{\\\"Action\\\":\\\"StopInstances\\\",\\\"InstanceIds\\\":[\\\"ins-r8hr2upy\\\"]}");
    final byte[] buffer = new byte[1 << 16];
    CannedCloud cloud;
    ScfFunction function;
    List<CannedCloud.Exchange> exchanges;
    Socket socket;
    OutputStream out;
    InputStream in;

    /** Connects both, and takes down what one event sends. */
    @Setup
    public void connect() throws IOException {
      cloud = new CannedCloud();
      function =
          function(
              Map.of(
                  "LIGHTS_OUT_ENDPOINT",
                  "http://" + cloud.authority(),
                  "LIGHTS_OUT_LOG_TOPIC",
                  "topic-of-reports"));
      exchanges = cloud.during(() -> function.mainHandler(event, null));
      if (exchanges.size() != 3) {
        throw new IllegalStateException("expected 3 requests: " + exchanges.size());
      }
      socket = new Socket("127.0.0.1", Integer.parseInt(cloud.authority().split(":")[1]));
      socket.setTcpNoDelay(true);
      out = socket.getOutputStream();
      in = socket.getInputStream();
    }

    void send(CannedCloud.Exchange exchange) throws IOException {
      out.write(exchange.request());
      in.readNBytes(buffer, 0, exchange.answer().length);
    }

    void check() throws IOException {
      socket.setSoTimeout(1);
      try {
        in.read();
      } catch (SocketTimeoutException open) {
        socket.setSoTimeout(0);
      }
    }

    /** Ends both. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
      socket.close();
      cloud.close();
    }
  }

  /** Compiled by the thousands of events that a second or two of measuring would not bring. */
  @State(Scope.Benchmark)
  public static class WarmWire extends Wire {

    /** Many events at a time, since one after the other would mostly wait. */
    @Override
    @Setup
    public void connect() throws IOException {
      super.connect();
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        Callable<String> one = () -> function.mainHandler(event, null);
        for (Future<String> answer : threads.invokeAll(nCopies(10_000, one))) {
          expect("STOP_REQUESTED", answer.get());
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      } finally {
        threads.shutdown();
      }
    }
  }

  /** The function and events that it refuses. */
  @State(Scope.Benchmark)
  public static class NoWire {
    private static final String MISSPELT =
        "{\\\"Action\\\":\\\"StopInstances\\\",\\\"InstanceIDs\\\":[\\\"ins-r8hr2upy\\\"]}";

    final ScfFunction function = function(Map.of());
    final String malformed = timer(MISSPELT);
    final String batch =
        IntStream.range(0, RECORDS)
            .mapToObj(
                offset ->
                    "{\"Ckafka\":{\"topic\":\"stops\",\"partition\":0,\"offset\":"
                        + offset
                        + ",\"msgKey\":\"k\",\"msgBody\":\""
                        + MISSPELT
                        + "\"}}")
            .collect(Collectors.joining(",", "{\"Records\":[", "]}"));

    /** By number, not by time, which on a busy machine may not be enough. */
    @Setup
    public void warmUp() {
      for (int i = 0; i < 20_000; i++) {
        expect("REFUSED", function.mainHandler(malformed, null));
      }
      for (int i = 0; i < 20; i++) {
        expect("REFUSED", function.mainHandler(batch, null));
      }
    }
  }

  /** Nobody waits for a turn. */
  private static final class Hurried implements Stopwatch {
    private final MovableClock time = MovableClock.at("1970-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return time.instant();
    }

    @Override
    public void sleep(Duration duration) {
      time.advance(duration);
    }
  }

  /** The function as on SCF, but that its clock moves where it would wait for the API's rate. */
  private static ScfFunction function(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    environment.put("TENCENTCLOUD_SECRETID", "AKIDexample");
    environment.put("TENCENTCLOUD_SECRETKEY", "example");
    environment.put("TENCENTCLOUD_SESSIONTOKEN", "a-session-token");
    environment.put("LIGHTS_OUT_MAX_EVENT_AGE", "P366D");
    MovableClock clock = MovableClock.at(NOW);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new ScfFunction(
        new Platform(
            environment,
            name -> null,
            clock,
            new Hurried(),
            Timeouts.DEFAULT,
            Runnable::run,
            line -> nowhere.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8))));
  }

  private static String timer(String escapedMessage) {
    return "{\"Type\":\"Timer\",\"TriggerName\":\"evening\",\"Time\":\""
        + NOW
        + "\",\"Message\":\""
        + escapedMessage
        + "\"}";
  }

  private static String expect(String outcome, String answer) {
    if (!answer.contains(outcome)) {
      throw new IllegalStateException("expected " + outcome + ": " + answer);
    }
    return answer;
  }
}
