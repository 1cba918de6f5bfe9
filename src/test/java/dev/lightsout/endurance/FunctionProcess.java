package dev.lightsout.endurance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.bench.ShippedFlags;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The function as packaged, in a process of its own with the flags of serverless.yml. */
final class FunctionProcess implements AutoCloseable {
  /** Threads without work end after 5 s. */
  private static final Duration UNTIL_QUIET = Duration.ofSeconds(6);

  private final int number;
  private final Clock clock;
  private final Process process;
  private final PrintStream in;
  private final BufferedReader out;

  /**
   * Starts it.
   *
   * @param began when the fast time began
   */
  FunctionProcess(int number, String jar, Instant began, Map<String, String> environment)
      throws IOException {
    this.number = number;
    this.clock = new FastTime(began);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ShippedFlags.list());
    command.addAll(
        List.of(
            "-cp",
            jar + File.pathSeparator + "target/test-classes",
            EnduranceProgram.class.getName(),
            began.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    this.process = builder.start();
    this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Its role gets new credentials. */
  void renew(String id, String key, String token) {
    in.println("credentials " + id + " " + key + " " + token);
  }

  /** Hands it an event and waits until it is done. */
  Delivery deliver(Sample sample, String invocationId, Duration limit) throws IOException {
    Instant began = clock.instant();
    in.println("event " + invocationId + " " + limit.toMillis());
    in.println(sample.json());
    List<Row> rows = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    String line = read();
    for (; !line.startsWith(EnduranceProgram.OVER); line = read()) {
      Map<String, String> values = new HashMap<>();
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      json.entrySet().forEach(it -> values.put(it.getKey(), it.getValue().getAsString()));
      if (values.containsKey("notice")) {
        notices.add(values.get("notice"));
      } else {
        rows.add(Row.of(values));
      }
    }
    boolean threw = Boolean.parseBoolean(line.substring(EnduranceProgram.OVER.length()));
    Instant ended = clock.instant();
    return new Delivery(number, invocationId, sample, began, ended, rows, notices, threw);
  }

  /** What it holds when it has been left alone for a moment. */
  Holdings holdings(int after) throws IOException, InterruptedException {
    Thread.sleep(UNTIL_QUIET.toMillis());
    in.println("hold");
    String[] words = read().split(" ");
    return Holdings.of(process.pid(), after, Long.parseLong(words[1]), Integer.parseInt(words[2]));
  }

  private String read() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the function's process " + number + " ended");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
