package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page leads nowhere. */
class LinksTest {
  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    // when
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Document page : Document.all()) {
      for (String target : page.links()) {
        links++;
        if (!target.contains("://") && !leadsSomewhere(page, target)) {
          broken.add(page + " → " + target);
        }
      }
    }

    // then
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(80);
  }

  private static boolean leadsSomewhere(Document page, String target) throws IOException {
    String[] parts = target.split("#", 2);
    Path folder = page.path().getParent() == null ? Path.of("") : page.path().getParent();
    Path file = parts[0].isEmpty() ? page.path() : folder.resolve(parts[0]).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || Document.of(file).anchors().contains(parts[1]);
  }
}
