package dev.lightsout.ops.deploy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant. */
final class Suggestion {
  private Suggestion() {}

  /** The nearest of them; empty if none is near. */
  static Optional<String> of(String word, Collection<String> known) {
    return known.stream()
        .filter(it -> distance(word, it) <= Math.max(1, word.length() / 4))
        .min(Comparator.comparingInt(it -> distance(word, it)));
  }

  /** Single-letter edits and swaps of neighbours, capitals aside. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        least[i][j] =
            Math.min(
                least[i - 1][j - 1] + (isSame ? 0 : 1),
                1 + Math.min(least[i - 1][j], least[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[a.length()][b.length()];
  }
}
