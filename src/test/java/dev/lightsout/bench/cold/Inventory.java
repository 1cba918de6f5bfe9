package dev.lightsout.bench.cold;

import dev.lightsout.bench.cold.ClassLog.Load;
import dev.lightsout.bench.cold.ClassLog.Source;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a program consists of.
 *
 * @param program which
 * @param loads the classes that a run loaded; empty if it is not in Java
 * @param connections how many it opened for its calls
 */
record Inventory(Program program, List<Load> loads, long connections) {

  static Grid grid(List<Inventory> inventories) {
    return Grid.of(
        "program",
        List.of("files", "size", "classes", "not from an archive", "connections"),
        inventories,
        inventory -> inventory.program().name(),
        Inventory::cells);
  }

  private List<String> cells() {
    List<File> files = program.files().stream().map(Path::toFile).toList();
    double megabytes = files.stream().mapToLong(File::length).sum() / 1e6;
    long outside = loads.stream().filter(load -> load.source() != Source.ARCHIVE).count();
    return List.of(
        shown(files.size()),
        files.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f MB", megabytes),
        shown(loads.size()),
        shown(outside),
        shown(connections));
  }

  /** Nothing where there is nothing to count. */
  private static String shown(long number) {
    return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
  }
}
