package dev.lightsout.ops.report;

import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Period;
import dev.lightsout.ops.Shell;
import dev.lightsout.ops.report.html.HtmlPage;
import dev.lightsout.plan.Outcome;
import dev.lightsout.screen.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code scripts/report}. */
@Command(
    name = "report",
    synopsisHeading = "Usage: ",
    customSynopsis = "scripts/report [OPTION]...",
    description = {
      "",
      "Shows who stopped what when: as text, and as a page of HTML. It reads the rows of the log topic, or those of a"
          + " file, and changes nothing.",
      ""
    },
    optionListHeading = "Options%n",
    footer = {
      "",
      "Examples",
      "  scripts/report --since 7d",
      "  scripts/report --since 2026-11-20 --until 2026-11-22 --zone Asia/Shanghai",
      "  scripts/report --rows ops/rows.sample.jsonl",
      "  scripts/report --rows export.json --outcome DENIED,MFA_REQUIRED --json",
      "",
      "Exit codes",
      "  0  the report is there",
      "  1  the rows could not be read, or the page could not be written",
      "  2  bad usage: nothing was read"
    })
final class ReportCommand implements Callable<Integer> {
  private static final Path PAGE = Path.of("target", "report.html");

  /** The clock of whoever wrote a row may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Shell shell;
  private final Screen screen;
  private final ZoneId local;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "from then on: today, 2026-11-20, 2026-11-20T18:00, or 7d, 12h, 30m, 2w or PT6H ago (default: 7d; with --rows:"
              + " from the first)")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "WHEN",
      description = "to then, in the same forms; a date is over at its end (default: now)")
  private String until;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description =
          "not the topic but a file, or - for stdin: what the function printed, with or without the log around it, or"
              + " an export of the topic")
  private String rows;

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      description = "whose .env.NAME has the topic and the keys (default: ${DEFAULT-VALUE})")
  private String stage = "dev";

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "the log topic (default: LIGHTS_OUT_LOG_TOPIC)")
  private String topic;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "its region (default: LIGHTS_OUT_LOG_REGION, else TENCENT_REGION)")
  private String region;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "in which times are shown and read, such as Asia/Shanghai (default: the system's)")
  private String zone;

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      split = ",",
      description = "only what ended so; several with commas between")
  private List<Outcome> outcomes = List.of();

  @Option(
      names = "--instance",
      paramLabel = "ID",
      split = ",",
      description = "only these instances, by id or name")
  private List<String> instances = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many lines of the table are printed; 0: all (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "where the page goes (default: target/report.html of the project)")
  private Path html;

  @Option(names = "--no-html", description = "write no page")
  private boolean withoutHtml;

  @Option(
      names = "--json",
      description = "print JSON for other programs in place of text; a page only with --html")
  private boolean json;

  /**
   * The command.
   *
   * @param local the zone of whoever asks
   */
  ReportCommand(Shell shell, Screen screen, ZoneId local) {
    this.shell = shell;
    this.screen = screen;
    this.local = local;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new BadUsage("--limit takes a number from 0 on, not " + limit);
    }
    if (rows != null && (topic != null || region != null)) {
      throw new BadUsage("--rows reads a file; --topic and --region are for the log topic");
    }
    ZoneId in = zoneId();
    Instant now = shell.clock().instant();
    String begin = since == null && rows == null ? "7d" : since;
    Period period = Period.of(begin, until, now, in);
    Reading reading = new Reading();
    String source = rows == null ? live(period, now, reading) : file(reading);
    Overview overview = Overview.of(source, period, in, now, reading, this::isWanted);
    if (json) {
      shell.out().println(JsonSummary.of(overview));
    } else {
      new TextPage(screen, limit).show(overview);
    }
    if (rows != null && reading.rows().isEmpty()) {
      shell.err().println("report: there is no row in " + source);
      return 1;
    }
    return withoutHtml || json && html == null ? 0 : write(overview);
  }

  private ZoneId zoneId() {
    try {
      return zone == null ? local : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new BadUsage(
          "--zone \"%s\" is no time zone: right is a name such as Asia/Shanghai, or UTC+8"
              .formatted(zone));
    }
  }

  private boolean isWanted(Fate fate) {
    LoggedRow row = fate.told();
    return (outcomes.isEmpty() || outcomes.contains(fate.outcome()))
        && (instances.isEmpty()
            || instances.contains(row.text("instanceId"))
            || instances.contains(row.text("instanceName")));
  }

  private String live(Period period, Instant now, Reading reading) {
    EnvFile file = EnvFile.of(shell.home(), stage, shell.variables());
    TopicPlace place = TopicPlace.of(topic, region, file);
    Instant to = period.to() == null ? now.plus(AHEAD) : period.to();
    Api api = Api.of(file, shell);
    new TopicRows(api, place, shell.sleeper()).read(period.from(), to, reading);
    return place.toString();
  }

  private String file(Reading reading) throws IOException {
    if (rows.equals("-")) {
      RowText.read(new String(shell.in().readAllBytes(), StandardCharsets.UTF_8), reading);
      return "stdin";
    }
    Path path = shell.directory().resolve(rows);
    try {
      RowText.read(new String(Files.readAllBytes(path), StandardCharsets.UTF_8), reading);
    } catch (IOException unreadable) {
      throw new BadUsage("--rows " + rows + " cannot be read: " + why(unreadable));
    }
    return rows;
  }

  private int write(Overview overview) {
    Path path = html == null ? shell.home().resolve(PAGE) : shell.directory().resolve(html);
    try {
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      Files.writeString(path, HtmlPage.of(overview));
    } catch (IOException unwritable) {
      shell
          .err()
          .println("report: the page could not be written to " + path + ": " + why(unwritable));
      return 1;
    }
    shell.err().println("The page is in " + shown(path));
    return 0;
  }

  /** As the caller would type it. */
  private Path shown(Path path) {
    return path.startsWith(shell.directory()) ? shell.directory().relativize(path) : path;
  }

  /** The message of most is the path alone. */
  private static String why(IOException problem) {
    return problem instanceof NoSuchFileException
        ? "there is no such file"
        : problem.getClass().getSimpleName().replaceAll("Exception$", "")
            + " "
            + problem.getMessage();
  }
}
