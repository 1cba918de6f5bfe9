package dev.lightsout.ops;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets variables in the text of a {@code .env} file, and leaves every other line as it is. */
public final class EnvText {
  private EnvText() {}

  /**
   * The text with these values: in the lines that have the variables, else in lines at its end.
   *
   * @param values that need no quotes
   */
  public static String with(String text, Map<String, String> values) {
    String changed = text;
    for (Map.Entry<String, String> it : values.entrySet()) {
      Matcher line =
          Pattern.compile("(?m)^([ \\t]*" + Pattern.quote(it.getKey()) + "[ \\t]*=)[^\\r\\n]*")
              .matcher(changed);
      changed =
          line.find()
              ? line.replaceAll("$1" + Matcher.quoteReplacement(it.getValue()))
              : withLine(changed, it.getKey() + "=" + it.getValue());
    }
    return changed;
  }

  private static String withLine(String text, String line) {
    String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return text + separator + line + "\n";
  }
}
