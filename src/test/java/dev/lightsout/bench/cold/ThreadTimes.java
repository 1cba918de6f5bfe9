package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long the living threads of a process have been on a processor, by Linux's own account.
 *
 * @param nanos by what they do
 */
record ThreadTimes(Map<Role, Long> nanos) {

  /** What a thread does, told by its name, of which Linux keeps 15 characters. The first counts. */
  enum Role {
    MAIN("main thread", name -> name.equals("java") || name.equals("node")),
    COMPILER("JVM's compiler", name -> name.startsWith("C1 ")),
    PRIMING("lights-out-prime", name -> name.startsWith("lights-out-prim")),
    WIRE("lights-out-wire", name -> name.equals("lights-out-wire")),
    OTHERS("others", name -> true);

    private final String words;
    private final Predicate<String> fits;

    Role(String words, Predicate<String> fits) {
      this.words = words;
      this.fits = fits;
    }

    private static Role of(String name) {
      return Stream.of(values()).filter(role -> role.fits.test(name)).findFirst().orElseThrow();
    }
  }

  /** One thread's name and time. */
  record Thread(String name, long nanos) {}

  static ThreadTimes of(ProcessHandle process) {
    Path tasks = Path.of("/proc", String.valueOf(process.pid()), "task");
    try (Stream<Path> threads = Files.list(tasks)) {
      return of(threads.map(ThreadTimes::thread).toList());
    } catch (IOException e) {
      return of(List.of());
    }
  }

  static ThreadTimes of(List<Thread> threads) {
    Map<Role, Long> nanos = new EnumMap<>(Role.class);
    for (Thread thread : threads) {
      nanos.merge(Role.of(thread.name()), thread.nanos(), Long::sum);
    }
    return new ThreadTimes(nanos);
  }

  /** The first number of schedstat is the time on a processor (proc_pid_schedstat(5)). */
  private static Thread thread(Path task) {
    try {
      String name = Files.readString(task.resolve("comm")).strip();
      return new Thread(
          name, Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]));
    } catch (IOException e) {
      // It has just ended.
      return new Thread("", 0);
    }
  }

  /** All of them together, in ns. */
  long total() {
    return nanos.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A row for each, by its name, and a column for each role. */
  static Grid grid(Map<String, ThreadTimes> measured) {
    return Grid.of(
        "CPU time until the stop",
        Stream.concat(Stream.of("all threads"), Stream.of(Role.values()).map(role -> role.words))
            .toList(),
        List.copyOf(measured.entrySet()),
        Map.Entry::getKey,
        entry -> entry.getValue().cells());
  }

  private List<String> cells() {
    return Stream.concat(
            Stream.of(ms(total())),
            Stream.of(Role.values()).map(role -> ms(nanos.getOrDefault(role, 0L))))
        .toList();
  }

  private static String ms(long nanos) {
    return nanos == 0 ? "" : String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
  }
}
