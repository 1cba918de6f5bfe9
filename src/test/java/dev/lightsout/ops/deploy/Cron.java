package dev.lightsout.ops.deploy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When a timer fires: second minute hour day month weekday year (document 583/9708). It knows no
 * time zone, as the document does not.
 */
record Cron(
    CronField second,
    CronField minute,
    CronField hour,
    Days days,
    CronField month,
    CronField year) {
  private static final int FIELDS = 7;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with the end of a sentence that began with the expression
   */
  static Cron read(String text) {
    String[] fields = text.trim().split("\\s+");
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          fields.length
              + " fields: expected seven, second minute hour day month weekday year, such as"
              + " 0 0 20 * * MON-FRI *");
    }
    return new Cron(
        CronField.read("second", fields[0], 0, 59, List.of()),
        CronField.read("minute", fields[1], 0, 59, List.of()),
        CronField.read("hour", fields[2], 0, 23, List.of()),
        Days.read(fields[3], fields[5]),
        CronField.read("month", fields[4], 1, 12, MONTHS),
        CronField.read("year", fields[6], 1970, 2099, List.of()));
  }

  /** The next times after one, fewer if there are no more. */
  List<LocalDateTime> next(LocalDateTime after, int count) {
    List<LocalDateTime> times = new ArrayList<>();
    LocalDateTime from = after.plusSeconds(1).withNano(0);
    LocalDate end = LocalDate.of(year.values().last(), 12, 31);
    for (LocalDate date = from.toLocalDate(); !date.isAfter(end); date = date.plusDays(1)) {
      if (!year.values().contains(date.getYear())) {
        date = LocalDate.of(date.getYear(), 12, 31);
        continue;
      }
      if (month.values().contains(date.getMonthValue()) && days.allowed().test(date)) {
        boolean isToday = date.equals(from.toLocalDate());
        addTimes(date, isToday ? from.toLocalTime() : LocalTime.MIN, count, times);
        if (times.size() == count) {
          return times;
        }
      }
    }
    return times;
  }

  private void addTimes(LocalDate date, LocalTime from, int count, List<LocalDateTime> times) {
    for (int h : hour.values().tailSet(from.getHour())) {
      for (int m : minute.values()) {
        for (int s : second.values()) {
          LocalTime time = LocalTime.of(h, m, s);
          if (!time.isBefore(from)) {
            times.add(date.atTime(time));
            if (times.size() == count) {
              return;
            }
          }
        }
      }
    }
  }

  /** Such as {@code Monday to Friday at 20:00}. */
  String words() {
    return days.words()
        + (month.isAny() ? "" : " in month " + month.text())
        + (year.isAny() ? "" : " of " + year.text())
        + time();
  }

  private String time() {
    boolean isOnTheMinute = second.isOne() && second.one() == 0;
    if (hour.isOne() && minute.isOne() && second.isOne()) {
      return isOnTheMinute
          ? " at %02d:%02d".formatted(hour.one(), minute.one())
          : " at %02d:%02d:%02d".formatted(hour.one(), minute.one(), second.one());
    }
    if (isOnTheMinute && hour.isAny() && (minute.isAny() || minute.step() > 0)) {
      return minute.isAny() ? " every minute" : " every " + minute.step() + " minutes";
    }
    if (isOnTheMinute && minute.isOne() && hour.isAny()) {
      return " every hour, %d minutes past".formatted(minute.one());
    }
    if (isOnTheMinute && minute.isOne()) {
      return hour.values().stream()
          .map(h -> "%02d:%02d".formatted(h, minute.one()))
          .reduce((a, b) -> a + ", " + b)
          .map(" at "::concat)
          .orElse("");
    }
    return " at hour %s, minute %s, second %s".formatted(hour.text(), minute.text(), second.text());
  }
}
