package dev.lightsout.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text cut into words as an index does it: at the delimiters that the console proposes, and around
 * every Chinese character (tencentcloud.com/document/product/614/45409); in lower case.
 */
final class LogWords {
  private static final String DELIMITERS = "@&?|#()='\",;:<>[]{}/ \n\t\r\\";

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private LogWords() {}

  static List<String> of(String text) {
    LogWords cut = new LogWords();
    text.toLowerCase(Locale.ROOT).codePoints().forEach(cut::add);
    cut.end();
    return cut.words;
  }

  private void add(int character) {
    boolean alone = Character.isIdeographic(character);
    boolean delimiter = DELIMITERS.indexOf(character) >= 0;
    if (alone || delimiter) {
      end();
    }
    if (!delimiter) {
      word.appendCodePoint(character);
    }
    if (alone) {
      end();
    }
  }

  private void end() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
