package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A control group of Linux that has so much memory, and no swap. It is for one process. */
final class MemoryLimit implements AutoCloseable {
  private static final double MB = 1 << 20;
  private static final long BYTES = (long) (Condition.LIMIT_MB * MB);
  private static final int MOST_ATTEMPTS = 200;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private record Setting(String file, long value) {}

  /**
   * One of the two versions that Linux has (cgroup-v1/memory.rst, cgroup-v2.rst).
   *
   * @param root where groups are made
   * @param swap may be missing, where Linux does not count swap
   */
  private record Version(Path root, Setting limit, Setting swap, String peak) {}

  private static final List<Version> VERSIONS =
      List.of(
          new Version(
              Path.of("/sys/fs/cgroup/memory"),
              new Setting("memory.limit_in_bytes", BYTES),
              new Setting("memory.memsw.limit_in_bytes", BYTES),
              "memory.max_usage_in_bytes"),
          new Version(
              Path.of("/sys/fs/cgroup"),
              new Setting("memory.max", BYTES),
              new Setting("memory.swap.max", 0),
              "memory.peak"));

  private static int made;

  private final Version version;
  private final Path directory;

  private MemoryLimit(Version version, Path directory) {
    this.version = version;
    this.directory = directory;
  }

  /** A new one; empty where none may be made, or none that limits memory. */
  static Optional<MemoryLimit> make() {
    return VERSIONS.stream().flatMap(version -> make(version).stream()).findFirst();
  }

  private static Optional<MemoryLimit> make(Version version) {
    String name = "lights-out-bench-" + ProcessHandle.current().pid() + "-" + ++made;
    Path directory = version.root().resolve(name);
    try {
      Files.createDirectory(directory);
    } catch (IOException e) {
      return Optional.empty();
    }
    MemoryLimit group = new MemoryLimit(version, directory);
    try {
      group.set(version.limit());
      if (Files.exists(directory.resolve(version.swap().file()))) {
        group.set(version.swap());
      }
      return Optional.of(group);
    } catch (IOException e) {
      group.close();
      return Optional.empty();
    }
  }

  private void set(Setting setting) throws IOException {
    // Opened without being created: the kernel makes the files of a group.
    Files.write(
        directory.resolve(setting.file()),
        String.valueOf(setting.value()).getBytes(),
        StandardOpenOption.WRITE);
  }

  /** What runs a command in it. */
  List<String> prefix() {
    return List.of("sh", "-c", "echo $$ >\"$0/cgroup.procs\" && exec \"$@\"", directory.toString());
  }

  /** The most that was charged to it at once: all that its process brought into memory. */
  double peakMb() throws IOException {
    return Long.parseLong(Files.readString(directory.resolve(version.peak())).strip()) / MB;
  }

  /** Removes it. It is busy for a moment after its process has ended. */
  @Override
  public void close() {
    for (int attempt = 0; attempt < MOST_ATTEMPTS && Files.exists(directory); attempt++) {
      if (!directory.toFile().delete()) {
        LockSupport.parkNanos(PAUSE);
      }
    }
  }
}
