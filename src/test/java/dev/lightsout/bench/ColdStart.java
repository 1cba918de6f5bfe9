package dev.lightsout.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long it takes from the start of a process to the last byte of its stop request, for several
 * programs in turn. Run with scripts/bench-cold-start.
 */
public final class ColdStart {
  private static final String REFERENCE = "SDK alone, CVM module";
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  /** Forgotten: it fills the page cache. */
  private static final int WARM_UP = 1;

  private record Program(String name, String classPath, Class<?> main, List<String> arguments) {

    /** Size of the jars on the class path. */
    double megabytes() {
      return jars().mapToLong(File::length).sum() / 1e6;
    }

    Stream<File> jars() {
      return Stream.of(classPath.split(File.pathSeparator)).map(File::new).filter(File::isFile);
    }
  }

  private record Variant(Program program, List<String> flags) {}

  private final CannedCloud cloud;
  private final List<Program> programs;

  private ColdStart(CannedCloud cloud, String jar, String sdkModule, String wholeSdk) {
    this.cloud = cloud;
    String here = File.pathSeparator + "target/test-classes";
    String event =
        String.format(
            "{\"Type\":\"Timer\",\"TriggerName\":\"evening\",\"Time\":\"%s\",\"Message\":"
                + "\"{\\\"Action\\\":\\\"StopInstances\\\",\\\"InstanceIds\\\":[\\\"%s\\\"]}\"}",
            Instant.now(), CannedCloud.INSTANCE);
    List<String> call = List.of(cloud.authority(), CannedCloud.INSTANCE);
    this.programs =
        List.of(
            new Program("Lights Out", jar + here, FunctionProgram.class, List.of(event)),
            new Program(REFERENCE, sdkModule + here, SdkProgram.class, call),
            new Program("SDK alone, the whole SDK", wholeSdk + here, SdkProgram.class, call),
            new Program("an empty JVM, to its exit", here, EmptyProgram.class, List.of()));
  }

  /** Takes the number of runs, three class paths and perhaps {@code --write}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (CannedCloud cloud = new CannedCloud()) {
      String machine = Machine.now();
      ColdStart coldStart = new ColdStart(cloud, args[1], args[2], args[3]);
      int runs = Integer.parseInt(args[0]);
      String page =
          String.join(
              "\n\n",
              machine + " " + runs + " runs of each, in turn.",
              coldStart.times(runs),
              coldStart.sizes());
      System.out.println(page);
      if (List.of(args).contains("--write")) {
        PerformancePage.write("scripts/bench-cold-start", page);
      }
    }
  }

  private String times(int runs) throws IOException, InterruptedException {
    Map<Variant, List<Double>> times = new LinkedHashMap<>();
    for (List<String> flags : List.of(List.<String>of(), FLAGS)) {
      programs.forEach(program -> times.put(new Variant(program, flags), new ArrayList<>()));
    }
    for (int run = -WARM_UP; run < runs; run++) {
      for (Map.Entry<Variant, List<Double>> entry : times.entrySet()) {
        double millis = millis(entry.getKey().program(), entry.getKey().flags());
        if (run >= 0) {
          entry.getValue().add(millis);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "| process start to the stop request's last byte | JVM flags | median | lowest and highest | of the SDK alone |");
    lines.add("|---|---|---|---|---|");
    times.forEach(
        (variant, series) -> {
          Spread spread = Spread.of(series);
          Variant reference = new Variant(programs.get(1), variant.flags());
          lines.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %.0f ms | %.0f to %.0f ms | %.2f |",
                  variant.program().name(),
                  variant.flags().isEmpty() ? "none" : "C1, serial",
                  spread.median(),
                  spread.lowest(),
                  spread.highest(),
                  spread.median() / Spread.of(times.get(reference)).median()));
        });
    return String.join("\n", lines);
  }

  private String sizes() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add("| program | jars | classes loaded | of them not from the JDK's own archive |");
    lines.add("|---|---|---|---|");
    for (Program program : programs) {
      Path log = Path.of("target", "class-load-" + program.main().getSimpleName() + ".log");
      millis(program, List.of("-Xlog:class+load:file=" + log));
      List<String> loaded =
          Files.readAllLines(log).stream().filter(l -> l.contains(" source: ")).toList();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d, %.1f MB | %,d | %,d |",
              program.name(),
              program.jars().count(),
              program.megabytes(),
              loaded.size(),
              loaded.stream().filter(line -> !line.contains("shared objects file")).count()));
    }
    return String.join("\n", lines);
  }

  /** One run: until the stop was read, or, where there is none, until the process ended. */
  private double millis(Program program, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", program.classPath(), program.main().getName()));
    command.addAll(program.arguments());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "LIGHTS_OUT_ENDPOINT", "http://" + cloud.authority(),
                "LIGHTS_OUT_LOG_TOPIC", "topic-of-reports",
                "TENCENTCLOUD_REGION", "ap-guangzhou",
                "TENCENTCLOUD_SECRETID", "AKIDexample",
                "TENCENTCLOUD_SECRETKEY", "example",
                "TENCENTCLOUD_SESSIONTOKEN", "a-session-token"));

    cloud.forgetTheStop();
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long end = program.main() == EmptyProgram.class ? System.nanoTime() : cloud.stopReadAt();
    if (exit != 0 || end == 0) {
      throw new IOException(program.name() + " sent no stop, exit code " + exit);
    }
    return (end - start) / 1e6;
  }
}
