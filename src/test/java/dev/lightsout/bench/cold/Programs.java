package dev.lightsout.bench.cold;

import dev.lightsout.bench.ShippedFlags;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that is measured, as far as scripts/bench-cold-start has found or made it. */
final class Programs {
  static final String MANAGED = "Lights Out, shipped flags";
  static final String CUSTOM = "Lights Out, custom runtime";
  static final String SDK = "SDK program, shipped flags";
  static final String SDK_AS_IT_COMES = "SDK program, no flags";
  static final String BY_HAND = "by hand, custom runtime's Java";
  static final String NODE = "Node.js";

  static final Path JAR = Path.of("target", "lights-out.jar");
  static final Path SDK_CLASS_PATH = Path.of("target", "sdk-cvm.classpath");
  static final Path CUSTOM_RUNTIME_ZIP = Path.of("target", "lights-out-custom-runtime.zip");
  static final Path NODE_PROGRAMS = Path.of("scripts", "bench-cold-start.d");

  private static final int MANAGED_JAVA = 17;
  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final List<String> CALLS = List.of(Observed.LOOK, Observed.STOP);
  private static final List<String> CALLS_AND_REPORT =
      List.of(Observed.LOOK, Observed.STOP, "UploadLog");

  private final List<Program> found = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Looks for them.
   *
   * @param customRuntime the package's directory; empty where there is none
   */
  static Programs find(Path customRuntime) throws IOException {
    String flags = ShippedFlags.text();
    String sdk = Files.readString(SDK_CLASS_PATH).strip();
    Programs programs = new Programs();
    programs.java(
        "Lights Out, no flags", "", JAR.toString(), FunctionProgram.class, CALLS_AND_REPORT);
    programs.java(MANAGED, flags, JAR.toString(), FunctionProgram.class, CALLS_AND_REPORT);
    programs.customRuntime(customRuntime);
    programs.java(SDK_AS_IT_COMES, "", sdk, SdkProgram.class, CALLS);
    programs.java(SDK, flags, sdk, SdkProgram.class, CALLS);
    programs.byHand(customRuntime);
    programs.node();
    programs.otherJava();
    programs.java("empty JVM", "", "", EmptyProgram.class, List.of());
    return programs;
  }

  List<Program> found() {
    return found;
  }

  /** What could not be measured, and why, in sentences. */
  List<String> leftOut() {
    return leftOut;
  }

  private void otherJava() {
    int feature = Runtime.version().feature();
    if (feature != MANAGED_JAVA) {
      leftOut.add(
          "This is Java "
              + feature
              + ", where the managed runtime is Java "
              + MANAGED_JAVA
              + ": its figures are another's.");
    }
  }

  private void java(String name, String flags, String path, Class<?> main, List<String> actions) {
    String classes = HERE.resolve("target/test-classes").toString();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            path.isEmpty() ? classes : path + File.pathSeparator + classes,
            main.getName());
    List<Path> jars =
        Stream.of(path.split(File.pathSeparator))
            .filter(jar -> !jar.isEmpty())
            .map(Path::of)
            .toList();
    found.add(new Program(name, command, HERE, flags, jars, actions));
  }

  private void customRuntime(Path directory) {
    if (directory.toString().isEmpty()) {
      leftOut.add(
          "The custom runtime was left out, since there is no package of it that is as new as the"
              + " sources, and no JDK 25 to make one with: scripts/package says which.");
      return;
    }
    Path here = directory.toAbsolutePath();
    List<String> command = List.of(here.resolve("bootstrap").toString());
    List<Path> zip = Stream.of(CUSTOM_RUNTIME_ZIP).filter(Files::exists).toList();
    found.add(new Program(CUSTOM, command, here, "", zip, CALLS_AND_REPORT));
  }

  /** What of the custom runtime's time is Java's own, and not the SDK's. */
  private void byHand(Path directory) {
    if (!directory.toString().isEmpty()) {
      Path java = directory.toAbsolutePath().resolve("jre/bin/java");
      found.add(ByHand.program(BY_HAND, java, HERE, CALLS));
    }
  }

  private void node() {
    if (Files.isDirectory(NODE_PROGRAMS.resolve("node_modules")) && Shell.has("node")) {
      found.add(nodeProgram(NODE, "stop.js", CALLS));
      found.add(nodeProgram("empty Node.js", "empty.js", List.of()));
    } else {
      leftOut.add(
          "Node.js was left out: there is no node, or npm could not install the SDK for it.");
    }
  }

  private static Program nodeProgram(String name, String script, List<String> actions) {
    String file = NODE_PROGRAMS.resolve(script).toAbsolutePath().toString();
    return new Program(name, List.of("node", file), HERE, "", List.of(), actions);
  }
}
