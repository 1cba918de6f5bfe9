package dev.lightsout.ops.deploy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of a cron expression: its day and its weekday field, either of which allows a day where
 * both say something (document 583/9708).
 */
record Days(CronField day, CronField weekday, Predicate<LocalDate> allowed) {
  private static final List<String> NAMES =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final Pattern NEAREST_WORKDAY = Pattern.compile("([0-9]{1,2})W");
  private static final Pattern LAST_WEEKDAY = Pattern.compile("([0-6])L");
  private static final Pattern NTH_WEEKDAY = Pattern.compile("([0-6])#([1-5])");

  static Days read(String dayText, String weekdayText) {
    CronField day = field("day", dayText, 1, 31, List.of());
    CronField weekday = field("weekday", weekdayText, 0, 6, NAMES);
    Predicate<LocalDate> byDay = byDay(day);
    Predicate<LocalDate> byWeekday = byWeekday(weekday);
    if (day.isAny() || weekday.isAny()) {
      return new Days(day, weekday, day.isAny() ? byWeekday : byDay);
    }
    return new Days(day, weekday, byDay.or(byWeekday));
  }

  private static CronField field(
      String name, String text, int least, int most, List<String> names) {
    String special = text.toUpperCase(Locale.ROOT);
    boolean isSpecial =
        special.equals("?")
            || name.equals("day") && special.matches("L|LW|([1-9]|[12][0-9]|3[01])W")
            || name.equals("weekday") && special.matches("[0-6]L|[0-6]#[1-5]");
    return isSpecial
        ? new CronField(name, special, CronField.all(least, most))
        : CronField.read(name, text, least, most, names);
  }

  private static Predicate<LocalDate> byDay(CronField field) {
    Matcher nearest = NEAREST_WORKDAY.matcher(field.text());
    if (nearest.matches()) {
      int wanted = Integer.parseInt(nearest.group(1));
      return date ->
          wanted <= date.lengthOfMonth() && date.equals(workday(date.withDayOfMonth(wanted)));
    }
    return switch (field.text()) {
      case "L" -> date -> date.getDayOfMonth() == date.lengthOfMonth();
      case "LW" -> date -> date.equals(workday(date.withDayOfMonth(date.lengthOfMonth())));
      default -> date -> field.values().contains(date.getDayOfMonth());
    };
  }

  /** The working day of the same month that is nearest. */
  private static LocalDate workday(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
      case SUNDAY ->
          date.getDayOfMonth() == date.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
      default -> date;
    };
  }

  private static Predicate<LocalDate> byWeekday(CronField field) {
    Matcher last = LAST_WEEKDAY.matcher(field.text());
    if (last.matches()) {
      return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(weekday(last.group(1)))));
    }
    Matcher nth = NTH_WEEKDAY.matcher(field.text());
    if (nth.matches()) {
      int which = Integer.parseInt(nth.group(2));
      return date ->
          date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday(nth.group(1)))));
    }
    return date -> field.values().contains(date.getDayOfWeek().getValue() % 7);
  }

  private static DayOfWeek weekday(String number) {
    int day = Integer.parseInt(number);
    return DayOfWeek.of(day == 0 ? 7 : day);
  }

  /** Such as {@code Monday to Friday}. */
  String words() {
    String byDay =
        switch (day.text()) {
          case "L" -> "the last day of the month";
          case "LW" -> "the last working day of the month";
          default ->
              day.text().endsWith("W")
                  ? "the working day nearest to the " + day.text().replace("W", ".")
                  : "day " + day.text();
        };
    if (day.isAny() && weekday.isAny()) {
      return "every day";
    }
    if (day.isAny()) {
      return weekdays();
    }
    return weekday.isAny() ? byDay : byDay + " or " + weekdays();
  }

  private String weekdays() {
    String text = weekday.text().toUpperCase(Locale.ROOT);
    if (text.matches("[0-6]L")) {
      return "the last " + named(weekday(text.substring(0, 1))) + " of the month";
    }
    if (text.contains("#")) {
      return named(weekday(text.substring(0, 1)))
          + " number "
          + text.substring(2)
          + " of the month";
    }
    List<String> days = weekday.values().stream().map(it -> named(weekday(it.toString()))).toList();
    boolean isRange =
        days.size() > 2 && weekday.values().last() - weekday.values().first() == days.size() - 1;
    return isRange ? days.get(0) + " to " + days.get(days.size() - 1) : String.join(", ", days);
  }

  private static String named(DayOfWeek day) {
    return day.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
  }
}
