package dev.lightsout.ops.report;

/**
 * What was read and is no row.
 *
 * @param why in a few words
 * @param count how many
 * @param first where the first one is, such as {@code line 12}
 */
public record Skipped(String why, int count, String first) {
  Skipped and(int more) {
    return new Skipped(why, count + more, first);
  }
}
