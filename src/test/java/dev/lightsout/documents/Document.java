package dev.lightsout.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param path from the root of the repository
 * @param lines its lines
 */
record Document(Path path, List<String> lines) {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");

  /**
   * What is fenced in it.
   *
   * @param line the number of the fence's line
   * @param language what stands behind the fence, such as {@code sh}; may be empty
   * @param text the lines within, without the indentation of the fence
   */
  record Block(int line, String language, String text) {}

  /** All pages for people. */
  static List<Document> all() throws IOException {
    List<Document> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "events", "policies", "ops")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
          pages.add(of(file));
        }
      }
    }
    return pages;
  }

  static Document of(Path path) throws IOException {
    return new Document(path, Files.readAllLines(path));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isFence(lines.get(i))) {
        int indent = lines.get(i).indexOf('`');
        String language = lines.get(i).strip().substring(3);
        StringBuilder text = new StringBuilder();
        int begin = i + 1;
        while (!isFence(lines.get(++i))) {
          String line = lines.get(i);
          text.append(line.substring(Math.min(indent, line.length()))).append('\n');
        }
        blocks.add(new Block(begin, language, text.toString()));
      }
    }
    return blocks;
  }

  /** The page without what is fenced. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      if (isFence(line)) {
        fenced = !fenced;
      } else if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** Of its headings, as GitHub makes them: no punctuation, hyphens for spaces. */
  List<String> anchors() {
    return prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** Where it leads to outside of its fences, pictures included, as it is written. */
  List<String> links() {
    return prose().stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toList();
  }

  private static boolean isFence(String line) {
    return line.strip().startsWith("```");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
