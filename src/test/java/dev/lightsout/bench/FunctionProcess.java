package dev.lightsout.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The function as packaged, in a JVM of its own that is as small as SCF's smallest for Java. */
final class FunctionProcess implements AutoCloseable {
  static final int MEMORY_MB = 128;

  /** Begins the line after an event's rows. */
  static final String OVER = "over ";

  /** What a JVM sees in a container of that size. */
  private static final List<String> CONTAINER =
      List.of("-XX:MaxRAM=" + MEMORY_MB + "m", "-XX:ActiveProcessorCount=1");

  /**
   * One row, as far as it matters here.
   *
   * @param instanceId what it is about; empty if about no instance
   * @param outcome how it ended
   */
  record Row(String instanceId, String outcome) {

    /** A row as the log topic has it. */
    static Row of(Map<String, String> log) {
      return new Row(log.getOrDefault("instanceId", ""), log.get("outcome"));
    }

    private static Row of(JsonObject line) {
      String id = line.has("instanceId") ? line.get("instanceId").getAsString() : "";
      return new Row(id, line.get("outcome").getAsString());
    }
  }

  /**
   * What it printed for one event.
   *
   * @param rows its rows, in order
   * @param again whether it asks for another delivery
   * @param took how long the handler took
   * @param heap what the heap has grown to, in bytes
   */
  record Printed(List<Row> rows, boolean again, Duration took, long heap) {}

  private final Process process;
  private final PrintStream in;
  private final BufferedReader out;

  FunctionProcess(String jar, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CONTAINER);
    command.addAll(ShippedFlags.list());
    command.addAll(
        List.of(
            "-cp", jar + File.pathSeparator + "target/test-classes", ScaleProgram.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    this.process = builder.start();
    this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Hands it an event. */
  Printed deliver(String event, Duration limit) throws IOException {
    in.println(limit.toMillis());
    in.println(event);
    List<Row> rows = new ArrayList<>();
    String line = out.readLine();
    while (line != null && !line.startsWith(OVER)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      if (json.has("outcome")) {
        rows.add(Row.of(json));
      } else {
        System.err.println(line);
      }
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the function's process ended");
    }
    String[] words = line.split(" ");
    return new Printed(
        rows,
        Boolean.parseBoolean(words[1]),
        Duration.ofMillis(Long.parseLong(words[2])),
        Long.parseLong(words[3]));
  }

  /** The most memory that all of the process held at once, in kB; Linux says so, others do not. */
  long peakMemory() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** What it has used of a processor so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
