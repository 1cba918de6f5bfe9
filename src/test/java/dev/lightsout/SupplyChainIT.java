package dev.lightsout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What the artefact says of its parts, held to the parts. The works are those of its NOTICE, a line
 * each: group and name, the package of its classes, its licence, its home.
 */
class SupplyChainIT {
  private static final Path JAR = Path.of("target/lights-out.jar");
  private static final Path BILL = Path.of("target/lights-out.cdx.json");
  private static final Path PAGE = Path.of("docs/dependencies.md");

  private static final Pattern LINE =
      Pattern.compile("(?m)^  (\\S+:\\S+) +(\\S+) +(\\S+) +https://\\S+$");

  /** The second are the function's own types too: the SDK knows them by these names. */
  private static final Set<String> OWN = Set.of("dev.lightsout", "org.apache.commons.logging");

  private record Work(String id, String classes, String licence) {}

  private record Part(String id, String version, String file, String licence, String sha256) {}

  @Test
  void theArtefactHoldsClassesOfTheWorksInItsNoticeAndOfNoOther() throws IOException {
    // given
    Set<String> named =
        Stream.concat(OWN.stream(), notice().stream().map(Work::classes))
            .collect(Collectors.toCollection(TreeSet::new));

    // when
    Set<String> held =
        names()
            .filter(name -> name.endsWith(".class"))
            .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
            .map(
                packaged ->
                    named.stream()
                        .filter(home -> (packaged + ".").startsWith(home + "."))
                        .findFirst()
                        .orElse(packaged))
            .collect(Collectors.toCollection(TreeSet::new));

    // then
    assertThat(held).isEqualTo(named);
  }

  @Test
  void theBillOfMaterialsListsTheWorksOfTheNotice() throws IOException {
    assertThat(bill())
        .extracting(Part::id)
        .containsExactlyInAnyOrderElementsOf(notice().stream().map(Work::id).toList());
  }

  @Test
  void theBillOfMaterialsInTheArtefactIsTheOneThatTheBuildMade() throws IOException {
    assertThat(entry("META-INF/sbom/lights-out.cdx.json"))
        .as("src/main/resources/META-INF/sbom/lights-out.cdx.json: copy %s there", BILL)
        .isEqualTo(Files.readString(BILL));
  }

  @Test
  void theBillOfMaterialsHasTheBytesThatTheBuildTook() throws Exception {
    // given
    Map<String, String> homes =
        notice().stream().collect(Collectors.toMap(Work::id, Work::classes));

    for (Part part : bill()) {
      // when
      String member = aClassIn(homes.get(part.id()));
      List<URL> found = Collections.list(getClass().getClassLoader().getResources(member));

      // then
      assertThat(found)
          .extracting(it -> ((JarURLConnection) it.openConnection()).getJarFileURL())
          .filteredOn(jar -> jar.getPath().endsWith("/" + part.file()))
          .singleElement()
          .satisfies(jar -> assertThat(sha256(jar)).as(part.id()).isEqualTo(part.sha256()));
    }
  }

  @Test
  void everyWorkIsUnderTheLicenceThatTheArtefactCarries() throws IOException {
    // when
    String licence = entry("META-INF/LICENSE");

    // then
    assertThat(licence)
        .contains("Apache License")
        .contains("Version 2.0, January 2004")
        .contains("END OF TERMS AND CONDITIONS");
    assertThat(notice()).extracting(Work::licence).containsOnly("Apache-2.0");
    assertThat(bill()).extracting(Part::licence).containsOnly("Apache-2.0");
  }

  @Test
  void everyWorkHasItsLineInTheDocument() throws IOException {
    // given
    Pattern line = Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\S+) \\|");

    // when
    List<String> told =
        line.matcher(Files.readString(PAGE))
            .results()
            .map(found -> found.group(1) + " " + found.group(2))
            .toList();

    // then
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            bill().stream().map(part -> part.id() + " " + part.version()).toList());
  }

  @Test
  void theBytesAreThoseThatWereLookedAt() throws IOException {
    // given
    Pattern line = Pattern.compile("(?m)^    ([0-9a-f]{64})  (\\S+)$");

    // when
    List<String> lookedAt =
        line.matcher(Files.readString(PAGE))
            .results()
            .map(found -> found.group(2) + " " + found.group(1))
            .toList();

    // then
    assertThat(bill())
        .extracting(part -> part.file() + " " + part.sha256())
        .containsExactlyInAnyOrderElementsOf(lookedAt);
  }

  private static List<Work> notice() throws IOException {
    return LINE.matcher(entry("META-INF/NOTICE"))
        .results()
        .map(line -> new Work(line.group(1), line.group(2), line.group(3)))
        .toList();
  }

  private static List<Part> bill() throws IOException {
    JsonObject bill = JsonParser.parseString(Files.readString(BILL)).getAsJsonObject();
    return elements(bill, "components").map(SupplyChainIT::part).toList();
  }

  private static Part part(JsonObject component) {
    String name = component.get("name").getAsString();
    String version = component.get("version").getAsString();
    String licences =
        elements(component, "licenses")
            .map(it -> it.getAsJsonObject("license").get("id").getAsString())
            .collect(Collectors.joining(", "));
    String sha256 =
        elements(component, "hashes")
            .filter(it -> it.get("alg").getAsString().equals("SHA-256"))
            .map(it -> it.get("content").getAsString())
            .collect(Collectors.joining(", "));
    return new Part(
        component.get("group").getAsString() + ":" + name,
        version,
        name + "-" + version + ".jar",
        licences,
        sha256);
  }

  private static Stream<JsonObject> elements(JsonObject object, String key) {
    return StreamSupport.stream(object.getAsJsonArray(key).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  private static Stream<String> names() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList().stream();
    }
  }

  private static String aClassIn(String home) throws IOException {
    return names()
        .filter(name -> name.startsWith(home.replace('.', '/') + "/") && name.endsWith(".class"))
        .findFirst()
        .orElseThrow();
  }

  private static String sha256(URL jar) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(jar.toURI()));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String entry(String name) throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
