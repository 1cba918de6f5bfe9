package dev.lightsout.bench.cold;

import java.util.Optional;

/**
 * What one process came to. Times are {@link System#nanoTime}.
 *
 * @param program what it ran
 * @param observed what was seen of it
 * @param startedAt just before it was started
 * @param overAt when its work was done
 * @param atEnd what it had used then; null if it was killed before
 * @param groupPeakMb the most memory that was charged to its control group; empty without one
 */
record Ran(
    Program program,
    Observed observed,
    long startedAt,
    long overAt,
    ProcessUsage atEnd,
    Optional<Double> groupPeakMb) {
  private static final double KB_IN_MB = 1024;

  /** Whether it outgrew its memory. */
  boolean killed() {
    return atEnd == null;
  }

  /** To the stop's last byte; of a program that stops nothing, to where its work was done. */
  Optional<Double> millis() {
    return Optional.of(stoppedAfter() / 1e6);
  }

  /** From where the event was handed over; empty where that is not seen. */
  Optional<Double> invocationMillis() {
    return observed.handedOverAt().isEmpty()
        ? Optional.empty()
        : Optional.of((stoppedAt() - observed.handedOverAt().getAsLong()) / 1e6);
  }

  /** Until the stop had arrived. */
  Optional<Double> cpuMillis() {
    ProcessUsage usage = program.stops() ? observed.usageAtStop() : atEnd;
    return Optional.of((double) usage.cpuMs());
  }

  /** Until its work was done. */
  Optional<Double> peakMb() {
    return Optional.of(atEnd.peakKb() / KB_IN_MB);
  }

  /** The same, in ns. */
  long stoppedAfter() {
    return stoppedAt() - startedAt;
  }

  /** When the stop had arrived. */
  long stoppedAt() {
    return observed.readAt(Observed.STOP).orElse(overAt);
  }
}
