package dev.lightsout.bench.cold;

import dev.lightsout.bench.Machine;
import dev.lightsout.bench.PerformancePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long it takes from the start of a process to the last byte of its stop request, for several
 * programs in turn. Run with scripts/bench-cold-start.
 */
public final class ColdStart {
  private static final Path DIRECTORY = Path.of("target", "bench-cold-start");

  /** A profile is that of the quickest of so many runs. */
  private static final int PROFILED = 5;

  /** The programs of which one wants to know where their time goes. */
  private static final List<String> OF_INTEREST = List.of(Programs.MANAGED, Programs.CUSTOM);

  private final Laboratory laboratory;
  private final List<Program> programs;
  private final List<Condition> conditions;

  private ColdStart(Laboratory laboratory, List<Program> programs, List<Condition> conditions) {
    this.laboratory = laboratory;
    this.programs = programs;
    this.conditions = conditions;
  }

  /**
   * Takes the number of runs (0: profiles alone), a pattern of program names, and perhaps {@code
   * --write}. Ends with 1 if a program did not do what it has to.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, GeneralSecurityException {
    int runs = Integer.parseInt(args[0]);
    Pattern only = Pattern.compile(args[1], Pattern.CASE_INSENSITIVE);
    String machine = Machine.now();
    Files.createDirectories(DIRECTORY);
    LocalCertificate certificate = new LocalCertificate(DIRECTORY);
    Optional<Cores> cores = Cores.ofThisProcess();
    try (Site site = new Site(certificate, certificate.server())) {
      Handshakes handshakes = Handshakes.with(site.tlsPort(), certificate.trustedByJava());
      Programs all = Programs.find();
      List<String> leftOut = new ArrayList<>(all.leftOut());
      List<Condition> conditions = possible(cores, leftOut);
      ColdStart bench =
          new ColdStart(
              new Laboratory(site, cores, DIRECTORY),
              all.found().stream().filter(p -> only.matcher(p.name()).find()).toList(),
              conditions);
      List<Section> page = new ArrayList<>();
      page.add(Section.of(machine + " " + runs + " runs of each in each condition, in turn."));
      page.add(Section.of(handshakes.sentence()));
      leftOut.forEach(sentence -> page.add(Section.of(sentence)));
      if (runs > 0) {
        page.addAll(bench.measured(runs));
      }
      page.addAll(bench.profiles());
      System.out.println(String.join("\n\n", page.stream().map(Section::plain).toList()));
      if (List.of(args).contains("--write")) {
        PerformancePage.write(
            "scripts/bench-cold-start",
            String.join("\n\n", page.stream().map(Section::markdown).toList()));
      }
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** The conditions that this machine can make; why not the others is said. */
  private static List<Condition> possible(Optional<Cores> cores, List<String> leftOut) {
    Optional<MemoryLimit> limit = MemoryLimit.make();
    limit.ifPresent(MemoryLimit::close);
    if (cores.isEmpty()) {
      leftOut.add(
          "One core was left out: that takes two of them, one for the server, and taskset.");
    }
    if (limit.isEmpty()) {
      leftOut.add(
          "The limit of "
              + Condition.LIMIT_MB
              + " MB was left out: no control group may be made here.");
    }
    return Condition.ALL.stream()
        .filter(condition -> cores.isPresent() || !condition.oneCore())
        .filter(condition -> limit.isPresent() || !condition.limited())
        .toList();
  }

  private List<Section> measured(int runs) throws IOException, InterruptedException {
    // Forgotten: it fills the page cache.
    round(new Results(), 0, conditions.stream().filter(Condition::isPlain).toList());
    Results results = new Results();
    for (int run = 1; run <= runs; run++) {
      System.err.printf(Locale.ROOT, "round %d of %d%n", run, runs);
      round(results, run, conditions);
    }
    List<Section> sections = new ArrayList<>();
    for (Condition condition : conditions) {
      sections.add(new Section("", "", new RunTable(results, condition).grid(programs)));
    }
    List<Aim> aims = Aim.of(results, conditions);
    sections.add(new Section("", "", Aim.grid(aims)));
    return sections;
  }

  /** Each program in each condition, beginning with another one each time. */
  private void round(Results results, int number, List<Condition> some)
      throws IOException, InterruptedException {
    List<Program> order = new ArrayList<>(programs);
    Collections.rotate(order, -number);
    for (Condition condition : some) {
      for (Program program : order) {
        results.add(condition, laboratory.run(program, condition, ""));
      }
    }
  }

  private List<Section> profiles() throws IOException, InterruptedException {
    List<Inventory> inventories = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (Program program : programs.stream().filter(Program::isJava).toList()) {
      boolean wanted = OF_INTEREST.contains(program.name());
      Profile profile = profile(program, wanted ? PROFILED : 1);
      inventories.add(
          new Inventory(program, profile.loads(), profile.ran().observed().connections()));
      if (wanted) {
        sections.add(new Section("", "", profile.phases()));
        sections.add(new Section("", "", profile.gaps()));
      }
    }
    sections.add(0, new Section("", "", Inventory.grid(inventories)));
    return sections;
  }

  private Profile profile(Program program, int runs) throws IOException, InterruptedException {
    Path log = DIRECTORY.resolve("class-load.log").toAbsolutePath();
    Profile best = null;
    for (int run = 0; run < runs; run++) {
      Ran ran =
          laboratory.run(
              program, Condition.TLS, ClassLoad.FLAG + "'" + log + "'" + ClassLoad.DECORATION);
      if (best == null || ran.millis().get() < best.ran().millis().get()) {
        best = new Profile(ran, ClassLoad.parse(Files.readAllLines(log)));
      }
    }
    return best;
  }
}
