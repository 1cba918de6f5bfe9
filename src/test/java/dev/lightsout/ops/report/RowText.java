package dev.lightsout.ops.report;

import com.google.gson.JsonElement;
import java.util.Optional;

/**
 * Text with rows in it: JSON line by line or over many lines, and between them what else a log has.
 */
final class RowText {
  private final String text;
  private final RowFinder finder;
  private final Reading reading;
  private int line = 1;

  private RowText(String text, Reading reading) {
    this.text = text;
    this.reading = reading;
    this.finder = new RowFinder(reading);
  }

  static void read(String text, Reading reading) {
    new RowText(text.startsWith("\uFEFF") ? text.substring(1) : text, reading).read();
  }

  private void read() {
    for (int at = next(0); at < text.length(); ) {
      int end = isBracket(text.charAt(at)) ? closing(at) : -1;
      if (end < 0 || !isJson(text.substring(at, end))) {
        end = endOfLine(at);
        oneLine(text.substring(at, end).strip());
      }
      line += newLines(at, end);
      at = next(end);
    }
  }

  /** Where something stands again. Between values there are commas, if they are in an array. */
  private int next(int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
    line += newLines(from, at);
    return at;
  }

  private int newLines(int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** Not JSON as a whole; behind a time or a level there may be some. */
  private void oneLine(String content) {
    int json = content.indexOf('{');
    String rest = content.substring(Math.max(json, 0));
    String alone = rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest;
    // What is left of an array that was cut off are its brackets.
    if (!content.equals("[") && !content.equals("]") && (json < 1 || !isJson(alone))) {
      reading.skip(json == 0 ? "JSON that is cut off or broken" : "no JSON", "line " + line);
    }
  }

  /** Whether it is; if so, its rows are read. */
  private boolean isJson(String text) {
    Optional<JsonElement> json = RowFinder.parsed(text);
    json.ifPresent(it -> finder.find(it, "line " + line));
    return json.isPresent();
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isBracket(char c) {
    return c == '{' || c == '[';
  }

  /** Behind the bracket that closes this one; -1 if there is none, or a string breaks off. */
  private int closing(int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\n') {
          return -1;
        }
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (isBracket(c)) {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
