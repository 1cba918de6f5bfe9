package dev.lightsout.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The pictures of the documentation, as they lie in docs. */
class PicturesTest {
  private static final Set<String> KNOWN =
      Set.of(
          "svg", "title", "desc", "style", "defs", "marker", "g", "path", "rect", "circle", "text");

  static List<Picture> pictures() {
    return Picture.all();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("docs"))) {
      return all.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureIsWhatItsDrawingAndItsTextsSay(Picture picture) throws Exception {
    String there = Files.readString(picture.file());

    assertThat(there).as("run scripts/docs").isEqualTo(picture.svg());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPictureSaysWhatItShows(Path file) throws Exception {
    Drawn drawn = Drawn.of(Files.readString(file));

    assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    for (String id : drawn.root().getAttribute("aria-labelledby").split(" ")) {
      assertThat(drawn.all(id)).singleElement().extracting(e -> e.getAttribute("id")).isEqualTo(id);
      assertThat(drawn.all(id).get(0).getTextContent()).isNotBlank();
    }
    assertThat(drawn.root().getAttribute("aria-labelledby")).isEqualTo("title desc");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPictureNeedsNothingButItself(Path file) throws Exception {
    String svg = Files.readString(file);
    Drawn drawn = Drawn.of(svg);

    assertThat(drawn.elements()).extracting(Element::getLocalName).isSubsetOf(KNOWN);
    assertThat(drawn.elements().stream().flatMap(PicturesTest::attributes))
        .allSatisfy(
            attribute -> {
              assertThat(attribute.getName()).doesNotStartWith("on").doesNotContain("href");
              assertThat(attribute.getValue()).doesNotContain("url(", "data:");
            });
    assertThat(drawn.all("style").get(0).getTextContent()).doesNotContain("url(", "@import");
    assertThat(svg).doesNotContain("<?");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aTextFitsItsBoxInAWideFontToo(Picture picture) throws Exception {
    List<Room> rooms = Room.of(Drawn.of(picture.svg()));

    assertThat(rooms).isNotEmpty().allMatch(room -> room.needs() <= room.has());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureHasTheSameShapesInEachLanguage(Picture picture) throws Exception {
    Picture english = new Picture(picture.drawing(), Language.ENGLISH);

    assertThat(shapes(picture)).isEqualTo(shapes(english));
  }

  @Test
  void theWayOfAnEventNamesThePackagesOfTheSource() throws Exception {
    Set<String> named = new TreeSet<>();
    Drawn drawn = Drawn.of(new Picture("event", Language.ENGLISH).svg());
    drawn.texts("code", "soft").forEach(text -> named.addAll(List.of(text.split(", "))));

    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/lightsout"))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothPicturesNameTheRequestsThatThePoliciesAllow(Language language) throws Exception {
    Set<String> allowed = new TreeSet<>();
    for (String policy : List.of("act-on-everything.json", "report.json")) {
      Matcher action =
          Pattern.compile("\"(?:cvm|hai|cls):(\\w+)\"")
              .matcher(Files.readString(Path.of("policies", policy)));
      action.results().forEach(found -> allowed.add(found.group(1)));
    }

    for (String drawing : List.of("event", "deployment")) {
      assertThat(Drawn.of(new Picture(drawing, language).svg()).texts("code")).containsAll(allowed);
    }
  }

  @Test
  void theDeploymentIsThatOfServerlessYml() throws Exception {
    String yml = Files.readString(Path.of("serverless.yml"));

    assertThat(Drawn.of(new Picture("deployment", Language.ENGLISH).svg()).texts())
        .contains(
            value(yml, "runtime"),
            value(yml, "memorySize") + " MB, " + value(yml, "timeout") + " s");
  }

  private static String value(String yml, String key) {
    return Pattern.compile("(?m)^  " + key + ": (\\S+)")
        .matcher(yml)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static String shapes(Picture picture) throws IOException {
    return Files.readString(picture.file())
        .replaceAll(">[^<>]*</(text|title|desc)>", "></$1>")
        .replace("xml:lang=\"" + picture.language().tag + "\"", "");
  }

  /** But for references to an arrowhead of its own. */
  private static Stream<Attr> attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
        .map(i -> (Attr) all.item(i))
        .filter(attribute -> !attribute.getValue().equals("url(#arrow)"));
  }
}
