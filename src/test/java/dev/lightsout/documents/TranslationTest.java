package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README in Chinese has what the README has: structure, commands, names, links, numbers. */
class TranslationTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static Document english;
  private static Document chinese;

  @BeforeAll
  static void read() throws IOException {
    english = Document.of(Path.of("README.md"));
    chinese = Document.of(Path.of("README.zh-CN.md"));
  }

  @Test
  void theHeadingsAreOfTheSameLevels() {
    assertThat(levels(chinese)).isEqualTo(levels(english));
  }

  @Test
  void theCommandsAndExamplesAreTheSame() {
    assertThat(chinese.blocks())
        .extracting(Document.Block::text)
        .isEqualTo(english.blocks().stream().map(Document.Block::text).toList());
  }

  @Test
  void everySectionHasTheSameTablesAndTheirRowsTheSameFirstCell() {
    assertThat(codesOfFirstCells(chinese)).isEqualTo(codesOfFirstCells(english));
  }

  @Test
  void noNameIsMissing() {
    assertThat(names(chinese).sorted()).isEqualTo(names(english).sorted().toList());
  }

  @Test
  void everyLinkIsThere() {
    // when
    List<String> links =
        links(chinese).map(it -> it.replace(".zh-CN.", ".")).filter(it -> !isReadme(it)).toList();

    // then
    assertThat(links)
        .containsExactlyInAnyOrderElementsOf(links(english).filter(it -> !isReadme(it)).toList());
  }

  @Test
  void everyParagraphIsTranslated() {
    assertThat(chinese.prose())
        .filteredOn(line -> line.matches("[A-Z][a-z]+ [a-z]+ [a-z]+.*") || line.startsWith("## "))
        .allMatch(line -> CHINESE.matcher(line).find());
  }

  private static List<Integer> levels(Document page) {
    return page.prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.indexOf(' '))
        .toList();
  }

  private static List<String> codesOfFirstCells(Document page) {
    return page.prose().stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[1])
        .map(cell -> CODE.matcher(cell).results().map(it -> it.group(1)).toList().toString())
        .toList();
  }

  /** Settings, outcomes, scripts, files, keys: whatever is a name in both languages. */
  private static Stream<String> names(Document page) {
    return page.prose().stream()
        .flatMap(line -> CODE.matcher(line).results())
        .map(it -> it.group(1))
        .filter(it -> !it.contains(" "))
        .filter(it -> !isReadme(it))
        .distinct();
  }

  private static Stream<String> links(Document page) {
    return page.prose().stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(it -> it.group(1))
        .filter(it -> !it.startsWith("#"));
  }

  private static boolean isReadme(String link) {
    return link.startsWith("README");
  }
}
