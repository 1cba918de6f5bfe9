package dev.lightsout.ops.deploy;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of the first seven things that a cron expression says (document 583/9708).
 *
 * @param name as people call it
 * @param text as it is written
 * @param values all that it allows
 */
record CronField(String name, String text, TreeSet<Integer> values) {
  private static final Pattern PART =
      Pattern.compile("(\\*|[0-9A-Z]+)(?:-([0-9A-Z]+))?(?:/([0-9]+))?");

  /**
   * Reads one.
   *
   * @param names that stand for numbers from {@code least} on; may be none
   * @throws IllegalArgumentException with a sentence of what is wrong
   */
  static CronField read(String name, String text, int least, int most, List<String> names) {
    TreeSet<Integer> values = new TreeSet<>();
    for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw wrong(name, text, least, most, names);
      }
      boolean isAny = matcher.group(1).equals("*");
      int step = matcher.group(3) == null ? 1 : number(matcher.group(3), List.of(), 0);
      int from = isAny ? least : number(matcher.group(1), names, least);
      int to = isAny || matcher.group(2) == null && matcher.group(3) != null ? most : from;
      if (matcher.group(2) != null) {
        to = number(matcher.group(2), names, least);
      }
      if (from < least || to > most || from > to || step < 1 || isAny && matcher.group(2) != null) {
        throw wrong(name, text, least, most, names);
      }
      for (int value = from; value <= to; value += step) {
        values.add(value);
      }
    }
    return new CronField(name, text, values);
  }

  private static int number(String text, List<String> names, int least) {
    if (names.contains(text)) {
      return least + names.indexOf(text);
    }
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }

  private static IllegalArgumentException wrong(
      String name, String text, int least, int most, List<String> names) {
    String or = names.isEmpty() ? "" : ", " + names.get(0) + " to " + names.get(names.size() - 1);
    return new IllegalArgumentException(
        "the %s \"%s\": expected %d to %d%s, with , - * and /"
            .formatted(name, text, least, most, or));
  }

  boolean isAny() {
    return text.equals("*") || text.equals("?");
  }

  boolean isOne() {
    return values.size() == 1;
  }

  int one() {
    return values.first();
  }

  /** Every how many it fires, from its least value on; 0 if it is no such thing. */
  int step() {
    Matcher step = Pattern.compile("(?:\\*|0)/([0-9]+)").matcher(text);
    return step.matches() ? Integer.parseInt(step.group(1)) : 0;
  }

  /** Every value of a range. */
  static TreeSet<Integer> all(int least, int most) {
    return IntStream.rangeClosed(least, most).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }
}
