package dev.lightsout.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of CLS's SQL made one of the database that runs it: {@code FROM log} where it is left
 * out (cloud.tencent.com/document/product/614/44074), and no more than 100 rows unless it says
 * otherwise (614/58977). What CLS does not have, or the stand-in not, is refused.
 */
final class SqlText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[A-Za-z_][A-Za-z0-9_]*|\\d+(?:\\.\\d+)?|\\s+|--|/\\*|.",
          Pattern.DOTALL);

  /** Of CLS's functions those that the stand-in has (614/44067 and the pages beside it). */
  private static final SortedSet<String> FUNCTIONS =
      new TreeSet<>(
          List.of(
              "abs",
              "approx_percentile",
              "arbitrary",
              "avg",
              "cast",
              "ceil",
              "coalesce",
              "concat",
              "count",
              "count_if",
              "floor",
              "length",
              "lower",
              "max",
              "max_by",
              "min",
              "min_by",
              "nullif",
              "replace",
              "round",
              "substr",
              "sum",
              "trim",
              "upper"));

  /** Words that a parenthesis may follow without their being a function. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "by",
          "case",
          "distinct",
          "else",
          "from",
          "having",
          "in",
          "not",
          "on",
          "or",
          "select",
          "then",
          "when",
          "where");

  private static final Set<String> AFTER_FROM =
      Set.of("where", "group", "having", "order", "limit", "union", "intersect", "except");

  /** What only selects needs none of them; a comment could hide what it stands between. */
  private static final Set<String> REFUSED =
      Set.of(
          ";", "--", "/*", "insert", "update", "delete", "merge", "create", "drop", "alter",
          "call");

  private static final int DEFAULT_LIMIT = 100;

  private final List<String> tokens = new ArrayList<>();

  private SqlText(String statement) {
    Matcher token = TOKEN.matcher(statement);
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  static String of(String statement) {
    SqlText text = new SqlText(statement.strip());
    text.check();
    return text.rewritten();
  }

  private void check() {
    if (tokens.isEmpty() || !word(0).equals("select")) {
      throw wrong("line 1:1: a statement begins with SELECT");
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (REFUSED.contains(word(i)) || isQuotedName(i) && next(i).equals("(")) {
        throw wrong("line 1:1: unexpected '" + tokens.get(i) + "'");
      }
      if (isFunction(i) && !FUNCTIONS.contains(word(i))) {
        throw wrong(
            "line 1:1:Function '"
                + tokens.get(i)
                + "' not registered; the stand-in has "
                + String.join(", ", FUNCTIONS));
      }
    }
  }

  private boolean isQuotedName(int at) {
    return tokens.get(at).startsWith("\"");
  }

  private boolean isFunction(int at) {
    return isWord(at) && !KEYWORDS.contains(word(at)) && next(at).equals("(");
  }

  private String rewritten() {
    StringBuilder text = new StringBuilder();
    List<Boolean> lacksFrom = new ArrayList<>(List.of(false));
    boolean limited = false;
    for (int i = 0; i < tokens.size(); i++) {
      int depth = lacksFrom.size() - 1;
      String word = word(i);
      if (word.equals("select")) {
        lacksFrom.set(depth, true);
      } else if (word.equals("from")) {
        lacksFrom.set(depth, false);
      } else if (lacksFrom.get(depth) && (AFTER_FROM.contains(word) || word.equals(")"))) {
        text.append(" FROM log ");
        lacksFrom.set(depth, false);
      }
      limited |= depth == 0 && word.equals("limit");
      if (word.equals("(")) {
        lacksFrom.add(false);
      } else if (word.equals(")") && depth > 0) {
        lacksFrom.remove(depth);
      }
      text.append(isFunction(i) ? word : tokens.get(i));
    }
    return text
        + (lacksFrom.get(lacksFrom.size() - 1) ? " FROM log" : "")
        + (limited ? "" : " LIMIT " + DEFAULT_LIMIT);
  }

  /** The token in lower case; what is quoted stays as it is, and so is no word of SQL. */
  private String word(int at) {
    return tokens.get(at).toLowerCase(Locale.ROOT);
  }

  private boolean isWord(int at) {
    return tokens.get(at).matches("[A-Za-z_]\\w*");
  }

  /** The next token that is no space. */
  private String next(int at) {
    return tokens.stream().skip(at + 1L).filter(it -> !it.isBlank()).findFirst().orElse("");
  }

  /** An error as SearchLog words it (614/51252). */
  static Refusal wrong(String what) {
    return Refusal.of("FailedOperation.QueryError", "QueryError [" + what + "]");
  }
}
