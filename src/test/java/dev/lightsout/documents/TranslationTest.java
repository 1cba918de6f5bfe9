package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README in Chinese has what the README has: structure, commands, names, links, numbers. */
class TranslationTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[ ,]+[a-z]+){3}");

  /**
   * The end of a line between Chinese characters, or beside a mark of theirs, but before an item of
   * a list: browsers show it as a space.
   */
  private static final Pattern ODD_SPACE =
      Pattern.compile(
          ".*(?:\\p{IsHan}\\n *\\p{IsHan}|[，。；：、！？（）]\\n *(?![-|#<]|\\d+\\. )\\S|\\n *[，。；：、！？（）]).*");

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
  void everySectionHasAsManyParagraphs() {
    assertThat(eachSection(chinese, TranslationTest::paragraphs))
        .isEqualTo(eachSection(english, TranslationTest::paragraphs));
  }

  @Test
  void theCommandsAndExamplesAreTheSame() {
    assertThat(chinese.blocks())
        .extracting(Document.Block::text)
        .isEqualTo(english.blocks().stream().map(Document.Block::text).toList());
    assertThat(indented(chinese)).isEqualTo(indented(english));
  }

  @Test
  void everySectionHasTheSameTablesAndTheirRowsTheSameFirstCell() {
    assertThat(codesOfFirstCells(chinese)).isEqualTo(codesOfFirstCells(english));
  }

  @Test
  void everySectionHasTheSameNames() {
    assertThat(eachSection(chinese, lines -> found(CODE, lines)))
        .isEqualTo(eachSection(english, lines -> found(CODE, lines)));
  }

  @Test
  void everySectionHasTheSameNumbers() {
    assertThat(eachSection(chinese, lines -> found(NUMBER, lines)))
        .isEqualTo(eachSection(english, lines -> found(NUMBER, lines)));
  }

  @Test
  void theReasonsThatTablesQuoteAreTheSame() {
    assertThat(found(QUOTED, rows(chinese).toList()))
        .isEqualTo(found(QUOTED, rows(english).toList()));
  }

  @Test
  void everyLinkIsThere() {
    // when
    List<String> links = links(chinese).map(it -> it.replace(".zh-CN.", ".")).toList();

    // then
    assertThat(links).containsExactlyInAnyOrderElementsOf(links(english).toList());
  }

  @Test
  void aLinkWithinThePageLeadsToTheSameSection() {
    assertThat(sectionsLinkedTo(chinese)).isEqualTo(sectionsLinkedTo(english));
  }

  @Test
  void everyParagraphIsTranslated() {
    assertThat(chinese.prose().stream().filter(line -> !line.startsWith("    ")))
        .allSatisfy(
            line -> {
              String words = QUOTED.matcher(CODE.matcher(line).replaceAll("")).replaceAll("");
              assertThat(words).doesNotContainPattern(ENGLISH);
            });
  }

  @Test
  void noLineEndsWhereASpaceWouldBeOdd() {
    assertThat(ODD_SPACE.matcher(String.join("\n", chinese.prose())).results())
        .extracting(MatchResult::group)
        .isEmpty();
  }

  private static List<Integer> levels(Document page) {
    return page.prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.indexOf(' '))
        .toList();
  }

  private static List<String> indented(Document page) {
    return page.prose().stream().filter(line -> line.startsWith("    ")).toList();
  }

  private static List<List<String>> codesOfFirstCells(Document page) {
    return rows(page).map(line -> inOrder(CODE, List.of(line.split("\\|")[1]))).toList();
  }

  private static Stream<String> rows(Document page) {
    return page.prose().stream().filter(line -> line.startsWith("|"));
  }

  private static <T> List<T> eachSection(Document page, Function<List<String>, T> look) {
    List<List<String>> sections = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : page.prose()) {
      if (line.startsWith("#")) {
        sections.add(new ArrayList<>());
      }
      sections.get(sections.size() - 1).add(line);
    }
    return sections.stream().map(look).toList();
  }

  private static int paragraphs(List<String> lines) {
    return (int) Stream.of(String.join("\n", lines).split("\n\\s*\n")).count();
  }

  private static List<String> found(Pattern pattern, List<String> lines) {
    return inOrder(pattern, lines).stream().distinct().sorted().toList();
  }

  private static List<String> inOrder(Pattern pattern, List<String> lines) {
    return lines.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map(it -> it.groupCount() == 0 ? it.group() : it.group(1))
        .toList();
  }

  /** Without those within the page, and without the one to the other language. */
  private static Stream<String> links(Document page) {
    return page.links().stream().filter(it -> !it.startsWith("#") && !it.startsWith("README"));
  }

  private static List<Integer> sectionsLinkedTo(Document page) {
    return page.links().stream()
        .filter(it -> it.startsWith("#"))
        .map(it -> page.anchors().indexOf(it.substring(1)))
        .toList();
  }
}
