package dev.lightsout.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** CPU time of the thread that runs the benchmark, and of those on which its calls are made. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Cpu {
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
