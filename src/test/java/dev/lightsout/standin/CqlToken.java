package dev.lightsout.standin;

/** A piece of a search statement. */
record CqlToken(Kind kind, String text) {
  enum Kind {
    OPEN,
    CLOSE,
    COLON,
    WORD,
    PHRASE,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Operators are words in any case; in quotes they are text. */
  boolean isOperator(String name) {
    return is(Kind.WORD) && text.equalsIgnoreCase(name);
  }

  boolean isOperator() {
    return isOperator("and") || isOperator("or") || isOperator("not");
  }
}
