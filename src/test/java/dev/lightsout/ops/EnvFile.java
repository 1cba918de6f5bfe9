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
 * @param file the file that was read; where there is none, the one that should be
 * @param isThere whether there is one
 * @param variables the file's and the shell's, the shell's last
 */
public record EnvFile(Path file, boolean isThere, Map<String, String> variables) {
  /** Of the names of stages; it becomes part of the name of a file. */
  private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

  /** The tool reads lines by this pattern of its dotenv library (8.6.0) and skips all others. */
  private static final Pattern LINE = Pattern.compile("^[\\s\uFEFF]*([\\w.-]+)\\s*=\\s*(.*)?\\s*$");

  /**
   * Reads it.
   *
   * @throws BadUsage if that is no name of a stage
   */
  public static EnvFile of(Path home, String stage, Map<String, String> shell) {
    if (!STAGE.matcher(stage).matches()) {
      throw new BadUsage("--stage is \"" + stage + "\": expected letters, digits and hyphens");
    }
    Path own = home.resolve(".env." + stage);
    Path file = Files.isRegularFile(own) ? own : home.resolve(".env");
    boolean isThere = Files.isRegularFile(file);
    Map<String, String> variables = new LinkedHashMap<>();
    if (isThere) {
      variables.putAll(read(file));
    }
    variables.putAll(shell);
    return new EnvFile(isThere ? file : own, isThere, Map.copyOf(variables));
  }

  /** The name of the file. */
  public String name() {
    return file.getFileName().toString();
  }

  /** The value of a variable; empty if it is not set. */
  public String text(String variable) {
    return variables.getOrDefault(variable, "");
  }

  /**
   * The value of a variable.
   *
   * @throws BadUsage if it is not set, or blank
   */
  public String needed(String variable) {
    if (text(variable).isBlank()) {
      throw new BadUsage(variable + " is not set: put it into " + name());
    }
    return text(variable);
  }

  /** Never the values: there are keys and passwords among them. */
  @Override
  public String toString() {
    return name();
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
