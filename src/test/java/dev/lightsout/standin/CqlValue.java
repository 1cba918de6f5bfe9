package dev.lightsout.standin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a condition wants of a value: all of its words, and in a phrase one right after the other.
 * Other words may stand around them, so a phrase is no test for equality.
 */
final class CqlValue {
  /** An unescaped {@code *}, in text whose escapes have been read. */
  static final char ANY = '\uffff';

  private final boolean anything;
  private final boolean phrase;
  private final List<Pattern> words;

  private CqlValue(boolean anything, boolean phrase, List<Pattern> words) {
    this.anything = anything;
    this.phrase = phrase;
    this.words = words;
  }

  static CqlValue of(String text, boolean phrase) {
    boolean anything = !phrase && text.equals(String.valueOf(ANY));
    List<String> words = LogWords.of(text);
    if (!anything && words.stream().anyMatch(word -> word.charAt(0) == ANY)) {
      throw Cql.wrong("query: " + text.replace(ANY, '*') + ", prefix fuzzy query is not supported");
    }
    return new CqlValue(anything, phrase, words.stream().map(CqlValue::pattern).toList());
  }

  /** {@code *} alone: that there is a value, whichever. */
  boolean isAnything() {
    return anything;
  }

  /** A value without words, which is none or delimiters alone, is what an empty one finds. */
  boolean matches(String value) {
    List<String> found = LogWords.of(value);
    if (anything) {
      return true;
    }
    if (words.isEmpty()) {
      return found.isEmpty();
    }
    return phrase ? inOrder(found) : words.stream().allMatch(it -> anyIs(it, found));
  }

  private boolean inOrder(List<String> found) {
    return IntStream.rangeClosed(0, found.size() - words.size())
        .anyMatch(start -> startsAt(start, found));
  }

  private boolean startsAt(int start, List<String> found) {
    return IntStream.range(0, words.size())
        .allMatch(i -> words.get(i).matcher(found.get(start + i)).matches());
  }

  private static boolean anyIs(Pattern word, List<String> found) {
    return found.stream().anyMatch(it -> word.matcher(it).matches());
  }

  private static Pattern pattern(String word) {
    return Pattern.compile(
        word.codePoints()
            .mapToObj(it -> it == ANY ? ".*" : Pattern.quote(Character.toString(it)))
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }
}
