package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.plan.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says is what the code does. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SETTINGS = Path.of("src/main/java/dev/lightsout/Settings.java");
  private static final Path ROW = Path.of("src/main/java/dev/lightsout/report/Row.java");

  @Test
  void theFirstCommandPrintsWhatTheReadmeShows() throws Exception {
    // given
    String shown = between(Files.readString(README), "```\nEvent", "\n```");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console pipe =
        new Console(InputStream.nullInputStream(), stream, stream, Map.of(), 0, Path.of(""));

    // when
    int code = new Invoke(pipe).run(List.of("events/timer-cvm.json"));

    // then
    assertThat(code).isZero();
    assertThat(masked(out.toString(StandardCharsets.UTF_8))).startsWith(masked("Event" + shown));
  }

  @Test
  void everyOutcomeIsExplained() throws Exception {
    // when
    String readme = Files.readString(README);

    // then
    assertThat(Stream.of(Outcome.values()).map(outcome -> "| `" + outcome + "` |"))
        .allSatisfy(row -> assertThat(readme).contains(row));
  }

  @Test
  void everySettingIsExplained() throws Exception {
    // given
    String readme = Files.readString(README);

    // when
    Stream<String> settings =
        Pattern.compile("\"(LIGHTS_OUT_[A-Z_]+)\"")
            .matcher(Files.readString(SETTINGS))
            .results()
            .map(setting -> "| `" + setting.group(1) + "` |");

    // then
    assertThat(settings).isNotEmpty().allSatisfy(row -> assertThat(readme).contains(row));
  }

  @Test
  void everyKeyOfARowIsNamed() throws Exception {
    // given
    String page = Files.readString(Path.of("docs", "rows.md"));

    // when
    Stream<String> keys =
        Pattern.compile("values\\.put(?:Sentence)?\\(\\s*\"(\\w+)\"")
            .matcher(Files.readString(ROW))
            .results()
            .map(key -> "`" + key.group(1) + "`");

    // then
    assertThat(keys).hasSizeGreaterThan(30).allSatisfy(key -> assertThat(page).contains(key));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /** Without what differs from run to run. */
  private static String masked(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME");
  }
}
