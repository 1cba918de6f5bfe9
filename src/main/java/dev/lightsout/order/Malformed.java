package dev.lightsout.order;

import java.util.Collection;

/**
 * The one error of reading: something that arrived is not what it should be. Every factory makes a
 * sentence that names the field, the value and what would be right; it becomes a REFUSED row.
 */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Malformed(String message) {
    // Thrown for every poison record of a batch: a stack trace would cost more than reading it.
    super(message, null, false, false);
  }

  /** The text is not JSON at all. */
  public static Malformed notJson(String what, String detail) {
    return new Malformed(what + " is not JSON: " + detail);
  }

  /** There is no text. */
  public static Malformed empty(String what, String right) {
    return new Malformed(what + " is empty: expected " + right);
  }

  /** JSON of another type than the field has. */
  public static Malformed wrongType(String field, Object value, String right) {
    return new Malformed(field + " is " + shown(value) + ": expected " + right);
  }

  /** The right type with a value that the field does not take. */
  public static Malformed wrongValue(String field, Object value, Collection<?> right) {
    return new Malformed(
        field + " is " + shown(value) + ": expected one of " + right + meant(value, right));
  }

  /** A key the order does not have, with the one that may have been meant. */
  public static Malformed unknownKey(String key, Collection<String> known) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    String of = last.equals(key) ? "this order" : "it";
    return new Malformed(
        shown(key) + " is not a key of " + of + ": it has " + known + meant(last, known));
  }

  /** A key that must be there. */
  public static Malformed missing(String field, String right) {
    return new Malformed(field + " is missing: expected " + right);
  }

  /** Anything else, said in a whole sentence. */
  public static Malformed because(String sentence) {
    return new Malformed(sentence);
  }

  private static String meant(Object value, Collection<?> right) {
    String text = String.valueOf(value);
    return right.stream()
        .map(String::valueOf)
        .filter(word -> word.equalsIgnoreCase(text) || Distance.between(word, text) <= 2)
        .findFirst()
        .map(word -> "; did you mean " + word + "?")
        .orElse("");
  }

  private static String shown(Object value) {
    String text = value instanceof String s ? '"' + s + '"' : String.valueOf(value);
    return text.length() <= 80
        ? text
        : text.substring(0, 80) + "… (" + text.length() + " characters)";
  }
}
