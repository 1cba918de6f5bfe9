package dev.lightsout.endurance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a process holds at some moment, by what Linux says of it.
 *
 * @param after how many invocations it had handled
 * @param threads of Java
 * @param files open file descriptors, sockets with them
 * @param established sockets with a peer
 * @param closeWait sockets whose peer has closed
 * @param heap live bytes, after a collection
 * @param resident resident memory, in bytes
 */
record Holdings(
    int after, int threads, int files, int established, int closeWait, long heap, long resident) {

  private static final String ESTABLISHED = "01";
  private static final String CLOSE_WAIT = "08";

  static Holdings of(long pid, int after, long heap, int threads) throws IOException {
    Path proc = Path.of("/proc", String.valueOf(pid));
    Set<String> open = new HashSet<>();
    int files = 0;
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(proc.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        files++;
        open.add(target(descriptor));
      }
    }
    Map<String, Integer> states = new HashMap<>();
    for (String table : List.of("tcp", "tcp6")) {
      count(proc.resolve("net").resolve(table), open, states);
    }
    return new Holdings(
        after,
        threads,
        files,
        states.getOrDefault(ESTABLISHED, 0),
        states.getOrDefault(CLOSE_WAIT, 0),
        heap,
        resident(proc));
  }

  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException closed) {
      return "";
    }
  }

  /** Its fourth column is the state, its tenth the inode, as proc(5) has it. */
  private static void count(Path table, Set<String> open, Map<String, Integer> states)
      throws IOException {
    for (String line : Files.readAllLines(table)) {
      String[] columns = line.trim().split("\\s+");
      if (columns.length > 9 && open.contains("socket:[" + columns[9] + "]")) {
        states.merge(columns[3], 1, Integer::sum);
      }
    }
  }

  private static long resident(Path proc) throws IOException {
    return Files.readAllLines(proc.resolve("status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }
}
