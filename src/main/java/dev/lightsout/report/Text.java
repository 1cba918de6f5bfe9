package dev.lightsout.report;

/** Text from elsewhere, made fit for a row. */
final class Text {
  private Text() {}

  /**
   * The text without control characters and line breaks, at most so many bytes of UTF-8, cut
   * between characters.
   */
  static String fit(String text, int mostBytes) {
    // Not more of a huge text than can matter is looked at.
    String some = text.length() > mostBytes ? text.substring(0, mostBytes) : text;
    StringBuilder fit = new StringBuilder();
    int bytes = 0;
    boolean cut = some.length() < text.length();
    for (int c : some.codePoints().toArray()) {
      int visible = isInvisible(c) ? ' ' : c;
      bytes += visible < 0x80 ? 1 : visible < 0x800 ? 2 : visible < 0x10000 ? 3 : 4;
      if (bytes > mostBytes - 3) {
        cut = true;
        break;
      }
      fit.appendCodePoint(visible);
    }
    return cut ? fit.append('…').toString() : fit.toString();
  }

  /** Control, format and line characters, and halves of characters that no encoding can hold. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
