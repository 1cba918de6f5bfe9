package dev.lightsout.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A picture of the documentation, in one language: a drawing, in which {@code ${name}} stands for a
 * text, filled from that language's table.
 */
record Picture(String drawing, Language language) {
  private static final Pattern NAME = Pattern.compile("\\$\\{([a-z0-9.-]+)}");

  static List<Picture> all() {
    return Stream.of("event", "deployment")
        .flatMap(drawing -> Stream.of(Language.values()).map(in -> new Picture(drawing, in)))
        .toList();
  }

  /** Where it lies, from the root of the project. */
  Path file() {
    return Path.of("docs", "pictures", drawing + language.suffix + ".svg");
  }

  /**
   * @throws IllegalStateException if the drawing names a text that is not in the table, or the
   *     table holds one that the drawing does not name
   */
  String svg() throws IOException {
    Properties texts = texts();
    Set<String> unused = new TreeSet<>(texts.stringPropertyNames());
    String style = resource("style.css").indent(4);
    String svg =
        NAME.matcher(resource(drawing + ".svg"))
            .replaceAll(
                found -> {
                  String name = found.group(1);
                  unused.remove(name);
                  return Matcher.quoteReplacement(
                      switch (name) {
                        case "style" -> style;
                        case "language" -> language.tag;
                        default -> text(texts, name);
                      });
                });
    if (!unused.isEmpty()) {
      throw new IllegalStateException(table() + " holds what the drawing does not name: " + unused);
    }
    return svg;
  }

  private String text(Properties texts, String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalStateException(table() + " has no text for " + name);
    }
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private Properties texts() throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(resource(table())));
    return texts;
  }

  private String table() {
    return drawing + "." + language.tag + ".properties";
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Picture.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
