package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a living process and those it has started have used so far, by Linux's own account.
 *
 * @param cpuMs time on a processor, of the user and the system, in ms; Linux counts hundredths of a
 *     second
 * @param peakKb the most memory that was resident at once, in kB, shared libraries with it
 */
record ProcessUsage(long cpuMs, long peakKb) {
  private static final long MS_PER_TICK = 10;

  /** Where the times begin in proc_pid_stat(5), counted from what follows the name. */
  private static final int TIMES = 11;

  /** Own time of the user and the system, and the same of the children that have ended. */
  private static final int TIMES_COUNT = 4;

  static ProcessUsage of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessUsage::alone)
        .reduce(new ProcessUsage(0, 0), ProcessUsage::plus);
  }

  static ProcessUsage parse(String stat, String status) {
    // The name is in brackets, and may have some itself.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int i = TIMES; i < TIMES + TIMES_COUNT; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    long peak =
        status
            .lines()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return new ProcessUsage(ticks * MS_PER_TICK, peak);
  }

  private static ProcessUsage alone(ProcessHandle process) {
    Path directory = Path.of("/proc", String.valueOf(process.pid()));
    try {
      return parse(
          Files.readString(directory.resolve("stat")),
          Files.readString(directory.resolve("status")));
    } catch (IOException e) {
      // It has just ended.
      return new ProcessUsage(0, 0);
    }
  }

  private ProcessUsage plus(ProcessUsage other) {
    return new ProcessUsage(cpuMs + other.cpuMs, peakKb + other.peakKb);
  }
}
