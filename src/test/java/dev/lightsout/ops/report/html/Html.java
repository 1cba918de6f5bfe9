package dev.lightsout.ops.report.html;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** A piece of markup. Text becomes one only by being escaped: rows hold foreign text. */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  /** A template of ours; what is put into it is escaped, unless it is a piece of markup. */
  static Html of(String template, Object... values) {
    Object[] safe =
        Arrays.stream(values)
            .map(
                it ->
                    it instanceof Html html ? html.markup : it instanceof Number ? it : escape(it))
            .toArray();
    return new Html(String.format(Locale.ROOT, template, safe));
  }

  static Html all(Collection<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  private static String escape(Object value) {
    StringBuilder safe = new StringBuilder();
    value
        .toString()
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isHarmful(c) ? 0xFFFD : c);
              }
            });
    return safe.toString();
  }

  /** What HTML does not allow, and what would turn the text around it. */
  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || (c & 0xFFFE) == 0xFFFE;
  }
}
