package dev.lightsout.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a package as it is shipped, by plain HTTP: the shipped certificates trust nobody here.
 *
 * @param stops how many machines were stopped
 * @param fromCache how many classes came out of the AOT cache
 * @param others how many did not
 * @param peak the most memory that the process held, in bytes
 */
record Trial(int stops, long fromCache, long others, long peak) {
  private static final String OUT_OF_THE_CACHE = "source: shared objects file";

  /**
   * Runs it.
   *
   * @param insists whether it may only run with its cache
   * @param output where its stdout goes
   * @param samples the directory of the sample events
   */
  static Trial of(Folder folder, boolean insists, Path output, Path samples) throws Exception {
    Path classes = output.resolveSibling(output.getFileName() + ".classes");
    String options =
        "-Xlog:class+load:file=%s -XX:AOTMode=%s".formatted(classes, insists ? "on" : "auto");
    int stops;
    long peak;
    try (LocalPlatform platform = new LocalPlatform(samples)) {
      Process function = platform.start(folder.bootstrap(), platform.httpUrl(), options, output);
      try {
        stops = platform.deliverAll(function, output).values().stream().mapToInt(it -> it).sum();
        peak = peak(function);
        platform.end(function);
      } finally {
        function.destroyForcibly();
      }
    }
    nothingButRows(output);
    List<String> loaded = Files.readAllLines(classes);
    long fromCache = loaded.stream().filter(it -> it.contains(OUT_OF_THE_CACHE)).count();
    return new Trial(stops, fromCache, loaded.size() - fromCache, peak);
  }

  /** Of the classes, how many came out of the cache: from 0 to 1. */
  double share() {
    return (double) fromCache / (fromCache + others);
  }

  private static void nothingButRows(Path output) throws IOException {
    for (String line : Files.readAllLines(output)) {
      if (!line.startsWith("{")) {
        throw new NotMade("a line of stdout is no row: " + line);
      }
    }
  }

  /** As Linux says it. */
  private static long peak(Process process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
