package dev.lightsout.standin;

import dev.lightsout.standin.CqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a search statement into tokens. A backslash makes the next character text, in quotes too:
 * the documents leave open what it does in quotes before anything but the quote and {@code *}.
 */
final class CqlLexer {
  private static final String ENDS_A_WORD = " \t\r\n():\"'|<>=";

  private final String statement;
  private final List<CqlToken> tokens = new ArrayList<>();
  private int at;

  private CqlLexer(String statement) {
    this.statement = statement;
  }

  /** The last one is an END. */
  static List<CqlToken> tokens(String statement) {
    CqlLexer lexer = new CqlLexer(statement);
    while (lexer.hasMore()) {
      lexer.next();
    }
    lexer.add(Kind.END, "the end");
    return lexer.tokens;
  }

  private void next() {
    char character = statement.charAt(at);
    switch (character) {
      case ' ', '\t', '\r', '\n' -> at++;
      case '(' -> sign(Kind.OPEN);
      case ')' -> sign(Kind.CLOSE);
      case ':' -> sign(Kind.COLON);
      case '"', '\'' -> phrase(character);
      case '|', '<', '>', '=' -> throw unknown(character);
      default -> word();
    }
  }

  private void sign(Kind kind) {
    add(kind, statement.substring(at, ++at));
  }

  private void phrase(char quote) {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (hasMore() && statement.charAt(at) != quote) {
      text.append(character());
    }
    if (!hasMore()) {
      throw Cql.wrong("query: " + statement.substring(start) + ", the quote is not closed");
    }
    at++;
    add(Kind.PHRASE, text.toString());
  }

  private void word() {
    StringBuilder text = new StringBuilder();
    while (hasMore() && ENDS_A_WORD.indexOf(statement.charAt(at)) < 0) {
      text.append(character());
    }
    add(Kind.WORD, text.toString());
  }

  private char character() {
    char character = statement.charAt(at++);
    if (character == '\\' && !hasMore()) {
      throw Cql.wrong("query: " + statement + ", nothing follows the last backslash");
    }
    if (character == '\\') {
      return statement.charAt(at++);
    }
    return character == '*' ? CqlValue.ANY : character;
  }

  private static Refusal unknown(char sign) {
    return Refusal.of(
        "UnsupportedOperation",
        "The stand-in takes no " + sign + " outside quotes: it knows no ranges.");
  }

  private boolean hasMore() {
    return at < statement.length();
  }

  private void add(Kind kind, String text) {
    tokens.add(new CqlToken(kind, text));
  }
}
