package dev.lightsout.screen;

import java.util.ArrayList;
import java.util.List;

/** Text on a screen: how wide it is, where it breaks, what of it a terminal may be shown. */
public final class Text {
  private Text() {}

  /** An event is foreign text: it must not steer the terminal. */
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> safe.appendCodePoint(isControl(c) ? 0xFFFD : c));
    return safe.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  /** In columns: what is written in Chinese takes two each. */
  public static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0x1F300 && c <= 0x3FFFD;
  }

  /** With spaces behind it, to so many columns. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Without its middle, if it is too long: what tells names apart is where they begin and end. */
  public static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder start = new StringBuilder(text);
    StringBuilder end = new StringBuilder(text);
    while (width(start.toString()) > width / 2) {
      start.setLength(start.offsetByCodePoints(start.length(), -1));
    }
    while (width(end.toString()) > width - width / 2 - 1) {
      end.delete(0, end.offsetByCodePoints(0, 1));
    }
    return start + "…" + end;
  }

  /** Breaks at spaces. */
  public static List<String> wrap(String text, int width) {
    return flow(List.of(text.split(" ")), width);
  }

  /**
   * Puts as many pieces on a line as fit, with spaces between; one that is too long stays whole.
   */
  public static List<String> flow(List<String> pieces, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces) {
      if (line.length() > 0 && width(line.toString()) + 1 + width(piece) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(piece);
    }
    lines.add(line.toString());
    return lines;
  }
}
