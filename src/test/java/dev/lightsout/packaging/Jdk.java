package dev.lightsout.packaging;

import dev.lightsout.ops.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The JDK that the package's Java comes from.
 *
 * @param home its directory
 * @param version its {@code JAVA_VERSION}, such as 25.0.3
 */
record Jdk(Path home, String version) {
  /** The first with all that is used of AOT caches (JEP 514 and 515). */
  private static final int OLDEST = 25;

  /** Of java.base; jlink says of the rest only afterwards whether it takes it. */
  private static final List<String> ALWAYS_TAKEN =
      List.of(
          "bin/java",
          "lib/jexec",
          "lib/jspawnhelper",
          "lib/libjava.so",
          "lib/libjimage.so",
          "lib/libjli.so",
          "lib/libnet.so",
          "lib/libnio.so",
          "lib/libverify.so",
          "lib/libzip.so",
          "lib/server");

  private static final String VARIABLE = "LIGHTS_OUT_JDK25";

  /** Where Linux distributions install JDKs, one directory each. */
  static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private static final String ADVICE =
      "a JDK 25 or later for Linux x64 such as Eclipse Temurin's, by --jdk DIR or in "
          + VARIABLE
          + " or JAVA_HOME, or installed in "
          + INSTALLED;

  /**
   * The one that is given, or that the environment names; else the first of those installed that
   * runs on SCF.
   *
   * @param given a directory; null: none
   * @param installed where JDKs are installed
   */
  static Jdk find(Path given, Map<String, String> environment, Path installed) throws IOException {
    if (given != null) {
      return named("--jdk is \"" + given + "\"", given);
    }
    String own = environment.getOrDefault(VARIABLE, "");
    if (!own.isBlank()) {
      return named(VARIABLE + " is \"" + own + "\"", Path.of(own));
    }
    String usual = environment.getOrDefault("JAVA_HOME", "");
    String version = usual.isBlank() ? "" : version(Path.of(usual));
    if (release(version) >= OLDEST) {
      return new Jdk(Path.of(usual), version);
    }
    for (Path home : homes(installed)) {
      Jdk jdk = new Jdk(home, version(home));
      if (release(jdk.version()) >= OLDEST && Host.refusals(home, ALWAYS_TAKEN).isEmpty()) {
        return jdk;
      }
    }
    throw new BadUsage(
        "there is no JDK 25"
            + (version.isEmpty() ? "" : " (JAVA_HOME is " + version + ")")
            + ": expected "
            + ADVICE);
  }

  private static List<Path> homes(Path installed) throws IOException {
    if (!Files.isDirectory(installed)) {
      return List.of();
    }
    try (Stream<Path> homes = Files.list(installed)) {
      return homes.sorted().toList();
    }
  }

  private static Jdk named(String said, Path home) {
    String version = version(home);
    if (version.isEmpty()) {
      throw new BadUsage(said + ", where there is no JDK: expected " + ADVICE);
    }
    if (release(version) < OLDEST) {
      throw new BadUsage(said + ", which is Java " + version + ": expected " + ADVICE);
    }
    return new Jdk(home, version);
  }

  /** Empty if it is no JDK. */
  private static String version(Path home) {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("release"))) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return Files.isExecutable(home.resolve("bin/jlink")) ? version : "";
  }

  private static int release(String version) {
    String first = version.replaceFirst("\\D.*", "");
    return first.isEmpty() || first.length() > 4 ? 0 : Integer.parseInt(first);
  }

  /**
   * Whose authorities a runtime made of it trusts. Some distributions link the machine's own there,
   * and whoever can sign for one of those, such as a company's proxy, can read what is sent.
   */
  String authorities() throws IOException {
    Path file = home.resolve("lib/security/cacerts").toRealPath();
    return file.startsWith(home.toRealPath())
        ? "the authorities of this JDK"
        : "the authorities of this machine, " + file + ", to which this JDK has a link";
  }

  /** One of its programs, such as {@code jlink}. */
  String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /**
   * Refuses it where what every package takes from it does not run on SCF.
   *
   * @throws BadUsage naming each file
   */
  void mustRunOnTheHost() throws IOException {
    List<String> refusals = Host.refusals(home, ALWAYS_TAKEN);
    if (!refusals.isEmpty()) {
      throw new BadUsage(
          home
              + " does not run on SCF, which is CentOS 7.6 on x86_64, with glibc 2.17:\n  "
              + String.join("\n  ", refusals)
              + "\nexpected "
              + ADVICE);
    }
  }
}
