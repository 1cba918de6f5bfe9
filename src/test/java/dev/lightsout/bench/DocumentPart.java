package dev.lightsout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that a script writes, between its own two marks.
 *
 * @param document the file
 * @param script names the marks
 */
public record DocumentPart(Path document, String script) {

  /** Puts the text in the place of what is there. */
  public void write(String text) throws IOException {
    String page = Files.readString(document);
    String begin = "<!-- " + script + " -->\n";
    String end = "<!-- /" + script + " -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(document + " has no part of " + script);
    }
    Files.writeString(
        document, page.substring(0, from + begin.length()) + text + "\n" + page.substring(to));
  }
}
