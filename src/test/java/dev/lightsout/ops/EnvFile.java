package dev.lightsout.ops;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a stage, as the deploy tool reads them: of one file, {@code .env.<stage>} if it
 * is there, else {@code .env}; what the shell has set wins.
 *
 * @param file the file that was read; null if there is none
 * @param variables the file's and the shell's, the shell's last
 */
public record EnvFile(Path file, Map<String, String> variables) {

  /** The tool reads lines by this pattern of its dotenv library (8.6.0) and skips all others. */
  private static final Pattern LINE = Pattern.compile("^[\\s\uFEFF]*([\\w.-]+)\\s*=\\s*(.*)?\\s*$");

  /** Reads it. */
  public static EnvFile of(Path home, String stage, Map<String, String> shell) {
    Path file = home.resolve(".env." + stage);
    if (!Files.isRegularFile(file)) {
      file = home.resolve(".env");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    if (Files.isRegularFile(file)) {
      variables.putAll(read(file));
    } else {
      file = null;
    }
    variables.putAll(shell);
    return new EnvFile(file, Map.copyOf(variables));
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> variables = new LinkedHashMap<>();
    try {
      for (String line : Files.readString(file).split("\\R")) {
        Matcher pair = LINE.matcher(line);
        if (pair.matches()) {
          variables.put(pair.group(1), value(pair.group(2)));
        }
      }
    } catch (CharacterCodingException other) {
      throw new BadUsage(file + " is not in UTF-8: expected it saved as that");
    } catch (IOException unreadable) {
      throw new BadUsage(file + " cannot be read: " + unreadable.getMessage());
    }
    return variables;
  }

  private static String value(String text) {
    String value = text == null ? "" : text.trim();
    if (isQuoted(value, '"')) {
      return value.substring(1, value.length() - 1).replace("\\n", "\n");
    }
    return isQuoted(value, '\'') ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isQuoted(String value, char quote) {
    return value.length() >= 2
        && value.charAt(0) == quote
        && value.charAt(value.length() - 1) == quote;
  }
}
