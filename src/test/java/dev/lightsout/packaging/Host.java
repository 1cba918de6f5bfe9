package dev.lightsout.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What SCF runs a custom runtime on: CentOS 7.6 on x86 (document 583/47274), whose glibc is 2.17.
 * The loader of an older glibc refuses a file that names a newer version, whatever it needs it for.
 */
final class Host {
  private static final String GLIBC = "2.17";
  private static final Pattern VERSION = Pattern.compile("GLIBC_(\\d+(?:\\.\\d+)*)");

  /** Numbers count, not letters: 2.4 is older than 2.17. */
  private static final Comparator<String> BY_NUMBERS =
      (one, other) ->
          Arrays.compare(
              Stream.of(one.split("\\.")).mapToInt(Integer::parseInt).toArray(),
              Stream.of(other.split("\\.")).mapToInt(Integer::parseInt).toArray());

  private Host() {}

  /**
   * Why programs and libraries cannot run on it, a sentence each; what is neither is passed over.
   *
   * @param directory where names begin
   * @param parts files and directories in it; what is not there is left out
   */
  static List<String> refusals(Path directory, List<String> parts) throws IOException {
    List<String> refusals = new ArrayList<>();
    for (String part : parts) {
      for (Path file : files(directory.resolve(part))) {
        if (ElfFile.isOne(file)) {
          String name = directory.relativize(file).toString();
          refusal(ElfFile.read(file)).ifPresent(why -> refusals.add(name + " " + why));
        }
      }
    }
    return refusals;
  }

  private static List<Path> files(Path part) throws IOException {
    if (!Files.exists(part)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(part)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Optional<String> refusal(ElfFile file) {
    if (file.machine() != ElfFile.X86_64) {
      return Optional.of("is not for x86_64");
    }
    return file.needed().stream()
        .map(needed -> VERSION.matcher(needed.version()))
        .filter(Matcher::matches)
        .map(version -> version.group(1))
        .max(BY_NUMBERS)
        .filter(newest -> BY_NUMBERS.compare(newest, GLIBC) > 0)
        .map(newest -> "needs glibc " + newest);
  }
}
