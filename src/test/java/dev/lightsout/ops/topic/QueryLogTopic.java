package dev.lightsout.ops.topic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Period;
import dev.lightsout.ops.Region;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Service;
import dev.lightsout.ops.Shell;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the report topic one of the saved questions. */
@Command(
    name = "query",
    description = {
      "Asks the rows in the log topic one of the questions of ops/log-topic/queries, and prints the"
          + " answer as a table. Without a name it lists them.",
      ""
    },
    footer = {
      "",
      "The topic is LIGHTS_OUT_LOG_TOPIC, in the shell or in .env.<stage>. Times in rows are UTC."
    })
public final class QueryLogTopic implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

  private final Shell shell;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "which question")
  private String name;

  @Option(
      names = "--since",
      description =
          "how far back: today, 90m, 24h, 7d, or a time as for scripts/report (default: the question's own)")
  private String since;

  @Option(
      names = "--zone",
      defaultValue = "",
      description = "where today begins, such as Asia/Shanghai (default: this machine's zone)")
  private String zone;

  @Option(names = "--stage", defaultValue = "dev", description = "the stage (default: dev)")
  private String stage;

  @Option(
      names = "--region",
      description = "where the topic is (default: LIGHTS_OUT_LOG_REGION, else TENCENT_REGION)")
  private String region;

  @Option(names = "--json", description = "print each row of the answer as a line of JSON")
  private boolean json;

  /** To be run in that shell. */
  public QueryLogTopic(Shell shell) {
    this.shell = shell;
  }

  /** Runs it. */
  public static void main(String[] words) {
    Script.main(QueryLogTopic::new, words);
  }

  @Override
  public Integer call() {
    List<SavedQuery> all = SavedQuery.all(shell.home());
    if (name == null) {
      all.forEach(this::list);
      return 0;
    }
    SavedQuery query = SavedQuery.named(name, all);
    ZoneId at = zone();
    // To is the first moment that is not searched, and a row may be of this very millisecond.
    Instant to = shell.clock().instant().plusMillis(1);
    Instant from = Period.of(since == null ? query.since() : since, null, to, at).from();
    ask(query, from, to, at);
    return 0;
  }

  private void list(SavedQuery query) {
    shell
        .out()
        .printf("  %-14s %s%n  %-14s %s%n", query.name(), query.question(), "", query.chinese());
  }

  private ZoneId zone() {
    try {
      return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    } catch (DateTimeException wrong) {
      throw new BadUsage(
          "--zone takes a zone such as Asia/Shanghai or +08:00, not \"" + zone + '"');
    }
  }

  private void ask(SavedQuery query, Instant from, Instant to, ZoneId at) {
    EnvFile file = EnvFile.of(shell.home(), stage, shell.variables());
    String topic = file.text("LIGHTS_OUT_LOG_TOPIC");
    if (topic.isBlank()) {
      throw new BadUsage(
          "LIGHTS_OUT_LOG_TOPIC is not set: scripts/setup-log-topic --write sets it");
    }
    String where = Region.of(region, file, "LIGHTS_OUT_LOG_REGION", "TENCENT_REGION");
    Api api = Api.of(file, shell);
    JsonObject answer = api.call(Service.CLS, "SearchLog", where, query.request(topic, from, to));
    List<JsonObject> rows =
        elements(answer, "AnalysisRecords").stream()
            .map(it -> JsonParser.parseString(it.getAsString()).getAsJsonObject())
            .toList();
    if (json) {
      rows.forEach(shell.out()::println);
      return;
    }
    shell.out().printf("%s%n%s%n%n", query.question(), query.chinese());
    if (!rows.isEmpty()) {
      List<String> columns =
          elements(answer, "Columns").stream()
              .map(it -> it.getAsJsonObject().get("Name").getAsString())
              .toList();
      shell.out().println(AnswerTable.of(columns, rows));
    }
    shell
        .out()
        .printf(
            "%s, from %s to %s%n",
            rows.isEmpty() ? "Nothing" : rows.size() + (rows.size() == 1 ? " row" : " rows"),
            TIME.format(from.atZone(at)),
            TIME.format(to.atZone(at)));
  }

  private static List<JsonElement> elements(JsonObject answer, String key) {
    JsonElement list = answer.get(key);
    return list == null || list.isJsonNull()
        ? List.of()
        : StreamSupport.stream(list.getAsJsonArray().spliterator(), false).toList();
  }
}
