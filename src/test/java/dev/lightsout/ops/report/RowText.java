package dev.lightsout.ops.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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
    for (int at = 0; at < text.length(); ) {
      int lineEnd = endOfLine(at);
      int begin = at;
      while (begin < lineEnd && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      int end = lineEnd;
      if (begin < lineEnd) {
        int closed = isBracket(text.charAt(begin)) ? closing(begin) : -1;
        if (closed > lineEnd && tryJson(text.substring(begin, closed))) {
          end = endOfLine(closed);
        } else {
          oneLine(text.substring(begin, lineEnd).strip());
        }
      }
      line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count() + 1;
      at = end + 1;
    }
  }

  private void oneLine(String content) {
    int json = content.indexOf('{');
    if (content.startsWith("[") && tryJson(content)) {
      return;
    }
    // An array with a row on each line has a comma behind all but the last, and brackets around.
    String alone = content.endsWith(",") ? content.substring(0, content.length() - 1) : content;
    if (json >= 0 && tryJson(alone.substring(json))) {
      return;
    }
    if (!content.equals("[") && !content.equals("]")) {
      reading.skip(json == 0 ? "JSON that is cut off or broken" : "no JSON", "line " + line);
    }
  }

  private boolean tryJson(String json) {
    try {
      Optional<JsonElement> parsed = Optional.of(JsonParser.parseString(json));
      finder.find(parsed.get(), "line " + line);
      return true;
    } catch (JsonParseException notJson) {
      return false;
    }
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
