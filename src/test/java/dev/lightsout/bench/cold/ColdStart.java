package dev.lightsout.bench.cold;

import dev.lightsout.bench.Machine;
import dev.lightsout.bench.PerformancePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How long it takes from the start of a process to the last byte of its stop request, for several
 * programs in turn. Run with scripts/bench-cold-start.
 */
public final class ColdStart {
  private static final Path DIRECTORY = Path.of("target", "bench-cold-start");

  private ColdStart() {}

  /**
   * Takes the number of runs (0: profiles alone), a pattern of program names, the directory of the
   * custom runtime's package (empty: there is none) and perhaps {@code --write}. Ends with 1 if a
   * program did not do what it has to, with 2 if no name matches.
   */
  public static void main(String[] args) throws GeneralSecurityException, InterruptedException {
    int status = 0;
    try {
      int runs = Integer.parseInt(args[0]);
      Programs programs = Programs.find(Path.of(args[2]));
      List<Program> chosen = chosen(programs.found(), args[1]);
      if (chosen.isEmpty()) {
        System.err.println("--only: no program's name matches \"" + args[1] + "\"; there are:");
        programs.found().forEach(program -> System.err.println("  " + program.name()));
        System.exit(2);
      }
      List<Section> page = page(runs, chosen, programs.leftOut());
      System.out.println(Section.plain(page));
      if (List.of(args).contains("--write")) {
        PerformancePage.write("scripts/bench-cold-start", Section.markdown(page));
      }
    } catch (PatternSyntaxException e) {
      System.err.println("--only takes a regular expression: " + e.getDescription());
      status = 2;
    } catch (IOException e) {
      System.err.println(e.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  private static List<Program> chosen(List<Program> programs, String only) {
    Pattern pattern = Pattern.compile(only, Pattern.CASE_INSENSITIVE);
    return programs.stream().filter(program -> pattern.matcher(program.name()).find()).toList();
  }

  private static List<Section> page(int runs, List<Program> programs, List<String> leftOut)
      throws IOException, GeneralSecurityException, InterruptedException {
    String machine = Machine.now();
    Files.createDirectories(DIRECTORY);
    Optional<Cores> cores = Cores.ofThisProcess();
    LocalCertificate certificate = new LocalCertificate(DIRECTORY);
    Path trusted = certificate.trustedByJava();
    try (Site site = new Site(certificate.port(), trusted, certificate.trustedByNode())) {
      for (Program program : programs) {
        if (program.name().equals(Programs.BY_HAND)) {
          ByHand.make(program, site, certificate);
        }
      }
      List<String> sentences = new ArrayList<>();
      sentences.add(machine);
      if (runs > 0) {
        sentences.add(runs + " runs of each in each condition, in turn.");
      }
      sentences.add(Handshakes.with(site.tlsPort(), trusted).sentence());
      sentences.addAll(leftOut);
      Bench bench =
          new Bench(
              new Laboratory(site, cores, DIRECTORY),
              programs,
              possible(cores, sentences),
              DIRECTORY);
      List<Section> page = new ArrayList<>();
      page.add(Section.of(String.join(" ", sentences)));
      if (runs > 0) {
        page.addAll(bench.measured(runs));
      }
      page.add(bench.threads());
      page.addAll(bench.profiles());
      return page;
    }
  }

  /** The conditions that this machine can make; why not the others is said. */
  private static List<Condition> possible(Optional<Cores> cores, List<String> sentences) {
    Optional<MemoryLimit> limit = MemoryLimit.make();
    limit.ifPresent(MemoryLimit::close);
    if (cores.isEmpty()) {
      sentences.add("One core was left out: it takes a second one, for the server, and taskset.");
    }
    if (limit.isEmpty()) {
      sentences.add(
          "The limit of "
              + Condition.LIMIT_MB
              + " MB was left out: no control group of memory may be made here.");
    }
    return Condition.ALL.stream()
        .filter(condition -> cores.isPresent() || !condition.oneCore())
        .filter(condition -> limit.isPresent() || !condition.limited())
        .toList();
  }
}
