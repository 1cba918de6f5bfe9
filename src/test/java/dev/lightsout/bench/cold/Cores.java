package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cores of this process: the first for a program that is measured, the others for the server.
 */
final class Cores {
  private static final String ALLOWED = "Cpus_allowed_list:";

  private final List<Integer> all;
  private boolean apart;

  private Cores(List<Integer> all) {
    this.all = all;
  }

  /** Empty where there is but one core, or no {@code taskset}. */
  static Optional<Cores> ofThisProcess() throws IOException {
    List<Integer> cores =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith(ALLOWED))
            .findFirst()
            .map(line -> parse(line.substring(ALLOWED.length()).strip()))
            .orElse(List.of());
    return cores.size() < 2 || !Shell.has("taskset")
        ? Optional.empty()
        : Optional.of(new Cores(cores));
  }

  /** A list such as 0-2,5. */
  static List<Integer> parse(String list) {
    List<Integer> cores = new ArrayList<>();
    for (String range : list.split(",")) {
      String[] ends = range.split("-");
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      IntStream.rangeClosed(first, last).forEach(cores::add);
    }
    return cores;
  }

  /** What runs a command on the first core. */
  List<String> prefix() {
    return List.of("taskset", "-c", String.valueOf(all.get(0)));
  }

  /** Moves this process off the first core, or back. */
  void keepApart(boolean wanted) throws IOException {
    if (apart == wanted) {
      return;
    }
    String cores =
        (wanted ? all.subList(1, all.size()) : all)
            .stream().map(String::valueOf).collect(Collectors.joining(","));
    String process = String.valueOf(ProcessHandle.current().pid());
    Shell.run(List.of("taskset", "-a", "-p", "-c", cores, process));
    apart = wanted;
  }
}
