package dev.lightsout.ops.deploy;

import dev.lightsout.ops.Ran;
import dev.lightsout.ops.Shell;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A copy of the repository's files as a deployment needs them, built, with all variables set. */
final class Home {
  static final Path REPOSITORY = Path.of("").toAbsolutePath();

  /** A Wednesday, 18:00 in UTC+8. */
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("TENCENT_REGION", "ap-guangzhou"),
          Map.entry("SCF_ROLE", "LightsOutRole"),
          Map.entry("SCF_LOGSET_ID", "1f1f1f1f-2222-3333-4444-555555555555"),
          Map.entry("SCF_LOG_TOPIC_ID", "a1a1a1a1-2222-3333-4444-555555555555"),
          Map.entry("LIGHTS_OUT_LOG_TOPIC", "b1b1b1b1-2222-3333-4444-555555555555"),
          Map.entry("LIGHTS_OUT_LOG_REGION", "ap-guangzhou"),
          Map.entry("LIGHTS_OUT_DRY_RUN", "true"),
          Map.entry("CKAFKA_INSTANCE_ID", "ckafka-abcd1234"),
          Map.entry("CKAFKA_TOPIC", "lights-out-orders"),
          Map.entry("TENCENT_SECRET_ID", StandIn.SECRET_ID),
          Map.entry("TENCENT_SECRET_KEY", StandIn.SECRET_KEY));

  private final Path directory;
  private final Map<String, String> stage = new TreeMap<>(GOOD);
  private final Map<String, String> shell = new HashMap<>();
  private String typed = "";
  private String out = "";
  private String err = "";

  Home(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory.resolve("ops"));
      Files.createDirectories(directory.resolve("src/main"));
      Files.createDirectories(directory.resolve("target/scf/dev/lightsout"));
      for (String file : new String[] {"ops/serverless.schema.json", ".env.example"}) {
        Files.copy(REPOSITORY.resolve(file), directory.resolve(file));
      }
      // The instance is the sample's, which a warning would say each time.
      yml(serverlessYml().replace("ins-r8hr2upy", "ins-0a1b2c3d"));
      Files.writeString(directory.resolve("pom.xml"), "");
      Files.writeString(directory.resolve("target/scf/dev/lightsout/ScfFunction.class"), "class");
      builtAt(Instant.now().plusSeconds(60));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The repository's own. */
  static String serverlessYml() {
    return read(REPOSITORY.resolve("serverless.yml"));
  }

  String yml() {
    return read(directory.resolve("serverless.yml"));
  }

  Home yml(String text) {
    write(directory.resolve("serverless.yml"), text);
    return this;
  }

  /** A variable of the stage's file; null takes it out. */
  Home variable(String name, String value) {
    stage.put(name, value);
    if (value == null) {
      stage.remove(name);
    }
    return this;
  }

  Home withoutEnvFile() {
    stage.clear();
    return this;
  }

  Home shell(String name, String value) {
    shell.put(name, value);
    return this;
  }

  Home types(String line) {
    typed = line;
    return this;
  }

  Path directory() {
    return directory;
  }

  /**
   * A program on the PATH.
   *
   * @param script what it does, in sh
   */
  Home program(String name, String script) {
    Path bin = directory.resolve("bin");
    Path program = bin.resolve(name);
    try {
      Files.createDirectories(bin);
      Files.writeString(program, "#!/bin/sh\n" + script);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return shell("PATH", bin.toString());
  }

  Home builtAt(Instant time) {
    return builtAt("target/scf", time);
  }

  /** The package of the custom runtime is there. */
  Home customRuntime(Instant time) {
    Path bootstrap = directory.resolve("target/custom-runtime/bootstrap");
    try {
      Files.createDirectories(bootstrap.getParent());
      Files.writeString(bootstrap, "#!/bin/sh\n");
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return builtAt("target/custom-runtime", time);
  }

  private Home builtAt(String folder, Instant time) {
    try {
      Files.setLastModifiedTime(directory.resolve(folder), FileTime.from(time));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  int deploy(String... words) {
    return run(Deploy::new, words);
  }

  int remove(String... words) {
    return run(Remove::new, words);
  }

  private int run(Function<Shell, Callable<Integer>> command, String... words) {
    if (!stage.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      stage.forEach((name, value) -> lines.append(name + "=" + value + "\n"));
      write(directory.resolve(".env.dev"), lines.toString());
    }
    Ran ran =
        Ran.of(
            command, directory, Map.copyOf(shell), Clock.fixed(NOW, ZoneOffset.UTC), typed, words);
    out += ran.out();
    err += ran.err();
    return ran.exit();
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
