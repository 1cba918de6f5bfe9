package dev.lightsout.bench.cold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts processes and watches each of them until its work is done. */
final class Laboratory {
  private static final long PATIENCE_SECONDS = 60;
  private static final int KILLED = 128 + 9;
  private static final int LINES = 8;

  private final Site site;
  private final Optional<Cores> cores;
  private final Path errors;

  Laboratory(Site site, Optional<Cores> cores, Path directory) {
    this.site = site;
    this.cores = cores;
    this.errors = directory.resolve("stderr.log");
  }

  /**
   * Runs a program once.
   *
   * @param moreFlags for a JVM, beside the program's own
   * @throws IOException if it did anything but what it has to, which is no figure but an error
   */
  Ran run(Program program, Condition condition, String moreFlags)
      throws IOException, InterruptedException {
    if (cores.isPresent()) {
      cores.get().keepApart(condition.oneCore());
    }
    Optional<MemoryLimit> limit =
        condition.limited() ? MemoryLimit.make() : Optional.<MemoryLimit>empty();
    try {
      return run(program, builder(program, condition, limit, moreFlags), limit);
    } finally {
      limit.ifPresent(MemoryLimit::close);
    }
  }

  private ProcessBuilder builder(
      Program program, Condition condition, Optional<MemoryLimit> limit, String moreFlags) {
    List<String> command = new ArrayList<>();
    if (condition.oneCore()) {
      command.addAll(cores.orElseThrow().prefix());
    }
    limit.ifPresent(group -> command.addAll(group.prefix()));
    command.addAll(program.command());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(program.directory().toFile());
    builder.redirectError(errors.toFile());
    builder.environment().clear();
    String flags = (program.flags() + " " + moreFlags).strip();
    builder.environment().putAll(site.environment(condition.tls(), flags));
    return builder;
  }

  private Ran run(Program program, ProcessBuilder builder, Optional<MemoryLimit> limit)
      throws IOException, InterruptedException {
    Observed observed = new Observed();
    site.watch(observed);
    long startedAt = System.nanoTime();
    Process process = builder.start();
    observed.started(process.toHandle());
    Thread output = new Thread(() -> readMarks(process.getInputStream(), observed), "output");
    output.setDaemon(true);
    output.start();
    try {
      boolean over = isOver(program, process, observed, limit.isPresent());
      long overAt = over ? observed.whenOver().join() : System.nanoTime();
      ProcessUsage atEnd = over ? ProcessUsage.of(process.toHandle()) : null;
      Optional<Double> groupPeak =
          limit.isPresent() ? Optional.of(limit.get().peakMb()) : Optional.empty();
      return new Ran(program, observed, startedAt, overAt, atEnd, groupPeak);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      output.join();
    }
  }

  /** Waits until its work is done, and checks it; false: it was killed for its memory. */
  private boolean isOver(Program program, Process process, Observed observed, boolean limited)
      throws IOException, InterruptedException {
    try {
      CompletableFuture.anyOf(observed.whenOver(), process.onExit())
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw wrong(program, observed, "it was not done within " + PATIENCE_SECONDS + " s");
    } catch (ExecutionException e) {
      throw wrong(program, observed, e.getCause().getMessage());
    }
    if (!observed.whenOver().isDone()) {
      if (limited && process.exitValue() == KILLED) {
        return false;
      }
      throw wrong(program, observed, "it ended with " + process.exitValue());
    }
    if (!observed.did(program.actions(), Site.INSTANCE)) {
      throw wrong(program, observed, "it should have called " + program.actions());
    }
    return true;
  }

  private IOException wrong(Program program, Observed observed, String what) throws IOException {
    List<String> lines = Files.readAllLines(errors);
    return new IOException(
        program.name()
            + ": "
            + what
            + "; it called "
            + observed.actions()
            + "\n"
            + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
  }

  private static void readMarks(InputStream output, Observed observed) {
    try (output) {
      for (int b = output.read(); b >= 0; b = output.read()) {
        if (b == Mark.HANDED_OVER) {
          observed.handedOver();
        } else if (b == Mark.OVER) {
          observed.over();
        }
      }
    } catch (IOException e) {
      // The process was ended.
    }
  }
}
