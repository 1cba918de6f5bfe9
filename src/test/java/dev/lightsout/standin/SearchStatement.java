package dev.lightsout.standin;

/**
 * A statement of a search: a condition, and perhaps SQL after a {@code |}
 * (cloud.tencent.com/document/product/614/47044).
 *
 * @param condition in CQL
 * @param sql empty if there is none
 */
record SearchStatement(String condition, String sql) {
  private static final char ESCAPE = '\\';

  /** Cuts it at the first {@code |} that stands in no quotes and after no backslash. */
  static SearchStatement of(String statement) {
    char quote = 0;
    for (int i = 0; i < statement.length(); i++) {
      char character = statement.charAt(i);
      if (character == ESCAPE) {
        i++;
      } else if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '|') {
        return new SearchStatement(
            statement.substring(0, i).strip(), statement.substring(i + 1).strip());
      }
    }
    return new SearchStatement(statement.strip(), "");
  }

  boolean isAnalysis() {
    return !sql.isEmpty();
  }
}
