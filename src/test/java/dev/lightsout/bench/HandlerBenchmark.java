package dev.lightsout.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
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
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HandlerBenchmark {

  /** One instance named by a timer: a look, a stop, a report, over the loopback interface. */
  @Benchmark
  @Measurement(iterations = 5, time = 1)
  public String wholeEvent(WarmWire wire, Cpu cpu) {
    long before = Cpu.nanos();
    String answer = wire.function.handle(wire.event, Wire.STOPPED);
    cpu.spent(before);
    return answer;
  }

  /** The same three requests, signed and sent by the least code that can. */
  @Benchmark
  @Warmup(iterations = 3, time = 1)
  public byte[] signedRequests(Wire wire, Cpu cpu) throws IOException, GeneralSecurityException {
    long before = Cpu.nanos();
    wire.signAndSend();
    cpu.spent(before);
    return wire.buffer;
  }

  /** The same three requests and answers, byte by byte, without anything around them. */
  @Benchmark
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
    String answer = none.handle();
    cpu.spent(before);
    return answer;
  }

  /** A batch of records. */
  @Benchmark
  public String batch(Records records, Cpu cpu) {
    long before = Cpu.nanos();
    String answer = records.handle();
    cpu.spent(before);
    return answer;
  }

  /** The function and an event that it refuses. */
  @State(Scope.Benchmark)
  public static class NoWire {
    private final WarmFunction function = new WarmFunction(Map.of());
    private final String malformed =
        WarmFunction.timer(
            "{\\\"Action\\\":\\\"StopInstances\\\",\\\"InstanceIDs\\\":[\\\"ins-r8hr2upy\\\"]}");

    /** By number, not by time, which on a busy machine may not be enough. */
    @Setup
    public void warmUp() {
      for (int i = 0; i < 20_000; i++) {
        handle();
      }
    }

    String handle() {
      return function.handle(malformed, "\"REFUSED\":1");
    }
  }
}
