package dev.lightsout.standin;

import dev.lightsout.standin.CqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a search statement in CQL (cloud.tencent.com/document/product/614/47044): words, {@code *},
 * {@code key:value}, {@code key:(a OR b)}, phrases in either quote, AND, OR and NOT in any case,
 * parentheses. AND binds tighter than OR, and stands between two conditions that have none. Not
 * here: ranges.
 */
final class Cql {
  /** A statement of one pair of parentheses has two levels (cloud.tencent.com 614/86845). */
  private static final int LEVELS = 10;

  private final List<CqlToken> tokens;
  private int at;
  private int level = 1;

  private Cql(List<CqlToken> tokens) {
    this.tokens = tokens;
  }

  static CqlCondition read(String statement) {
    if (statement.isBlank()) {
      return new CqlCondition.Always();
    }
    Cql cql = new Cql(CqlLexer.tokens(statement));
    CqlCondition condition = cql.any(LogIndex.FULL_TEXT);
    if (!cql.peek().is(Kind.END)) {
      throw unexpected(cql.peek());
    }
    return condition;
  }

  static Refusal wrong(String what) {
    return Refusal.of("FailedOperation.SyntaxError", "SyntaxError [" + what + "]");
  }

  private CqlCondition any(String field) {
    List<CqlCondition> parts = new ArrayList<>(List.of(all(field)));
    while (peek().isOperator("or")) {
      take();
      parts.add(all(field));
    }
    return parts.size() == 1 ? parts.get(0) : new CqlCondition.Any(parts);
  }

  private CqlCondition all(String field) {
    List<CqlCondition> parts = new ArrayList<>(List.of(one(field)));
    while (!peek().is(Kind.END) && !peek().is(Kind.CLOSE) && !peek().isOperator("or")) {
      if (peek().isOperator("and")) {
        take();
      }
      parts.add(one(field));
    }
    return parts.size() == 1 ? parts.get(0) : new CqlCondition.All(parts);
  }

  private CqlCondition one(String field) {
    if (peek().isOperator("not")) {
      take();
      return new CqlCondition.Not(one(field));
    }
    return peek().is(Kind.OPEN) ? group(field) : named(field);
  }

  private CqlCondition group(String field) {
    if (++level > LEVELS) {
      throw wrong("the parentheses nest more than " + LEVELS + " levels");
    }
    take();
    CqlCondition condition = any(field);
    if (!peek().is(Kind.CLOSE)) {
      throw unexpected(peek());
    }
    take();
    level--;
    return condition;
  }

  private CqlCondition named(String field) {
    CqlToken token = text();
    if (!peek().is(Kind.COLON)) {
      return has(field, token);
    }
    if (!token.is(Kind.WORD) || !field.equals(LogIndex.FULL_TEXT)) {
      throw unexpected(peek());
    }
    take();
    return peek().is(Kind.OPEN) ? group(token.text()) : has(token.text(), text());
  }

  private static CqlCondition has(String field, CqlToken token) {
    CqlValue value = CqlValue.of(token.text(), token.is(Kind.PHRASE));
    return value.isAnything() && field.equals(LogIndex.FULL_TEXT)
        ? new CqlCondition.Always()
        : new CqlCondition.Has(field, value);
  }

  private CqlToken text() {
    CqlToken token = take();
    if (token.isOperator() || !(token.is(Kind.WORD) || token.is(Kind.PHRASE))) {
      throw unexpected(token);
    }
    return token;
  }

  private static Refusal unexpected(CqlToken token) {
    return wrong("query: unexpected " + token.text() + ", a condition or an operator belongs here");
  }

  private CqlToken peek() {
    return tokens.get(at);
  }

  /** Reading never goes past the END, which no rule accepts. */
  private CqlToken take() {
    return tokens.get(at++);
  }
}
