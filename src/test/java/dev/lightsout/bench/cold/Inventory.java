package dev.lightsout.bench.cold;

import dev.lightsout.bench.cold.ClassLoad.Source;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a program consists of.
 *
 * @param program which
 * @param loads the classes that a run loaded
 * @param connections how many it opened for its calls
 */
record Inventory(Program program, List<ClassLoad> loads, long connections) {

  static Grid grid(List<Inventory> inventories) {
    return Grid.of(
        "program",
        List.of("files", "size", "classes", "not from an archive", "connections"),
        inventories,
        inventory -> inventory.program().name(),
        Inventory::cells);
  }

  private List<String> cells() {
    double megabytes =
        program.files().stream().map(Path::toFile).mapToLong(File::length).sum() / 1e6;
    return List.of(
        String.valueOf(program.files().size()),
        String.format(Locale.ROOT, "%.1f MB", megabytes),
        String.format(Locale.ROOT, "%,d", loads.size()),
        String.format(
            Locale.ROOT,
            "%,d",
            loads.stream().filter(load -> load.source() != Source.ARCHIVE).count()),
        String.valueOf(connections));
  }
}
