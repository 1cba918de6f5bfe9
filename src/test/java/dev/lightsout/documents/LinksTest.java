package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No page leads nowhere. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    // when
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Document page : Document.all()) {
      for (String target : links(page)) {
        links++;
        if (!leadsSomewhere(page, target)) {
          broken.add(page + " → " + target);
        }
      }
    }

    // then
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(80);
  }

  private static List<String> links(Document page) {
    return page.prose().stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(it -> it.group(1))
        .filter(it -> !it.contains("://"))
        .toList();
  }

  private static boolean leadsSomewhere(Document page, String target) throws IOException {
    String[] parts = target.split("#", 2);
    Path folder = page.path().getParent() == null ? Path.of("") : page.path().getParent();
    Path file = parts[0].isEmpty() ? page.path() : folder.resolve(parts[0]).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || headings(Document.of(file)).contains(parts[1]);
  }

  /** As GitHub makes anchors of headings: no punctuation, hyphens for spaces. */
  private static List<String> headings(Document page) {
    return page.prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} _-]", "").replace(' ', '-'))
        .toList();
  }
}
