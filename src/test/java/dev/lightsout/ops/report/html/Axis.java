package dev.lightsout.ops.report.html;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Time from left to right.
 *
 * @param from its left end
 * @param to its right end, later
 */
record Axis(Instant from, Instant to, ZoneId zone) {
  private static final int MINUTES_A_DAY = 24 * 60;

  /** A round stretch of time: so many minutes, or so many days. */
  private record Step(int minutes, int days) {
    Duration length() {
      return Duration.ofDays(days).plusMinutes(minutes);
    }

    int minutesWithinADay() {
      return days > 0 ? MINUTES_A_DAY : minutes;
    }

    /** Days are counted by the calendar: one of them in spring has 23 hours. */
    ZonedDateTime after(ZonedDateTime time) {
      return days > 0 ? time.plusDays(days) : time.plusMinutes(minutes);
    }
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(1, 0),
          new Step(5, 0),
          new Step(15, 0),
          new Step(30, 0),
          new Step(60, 0),
          new Step(180, 0),
          new Step(360, 0),
          new Step(720, 0),
          new Step(0, 1),
          new Step(0, 2),
          new Step(0, 7),
          new Step(0, 14),
          new Step(0, 28),
          new Step(0, 91),
          new Step(0, 364));

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** What stays free at either end, in percent, so that no mark is cut. */
  private static final double MARGIN = 1.5;

  private static final Duration SHORTEST = Duration.ofMinutes(10);

  /** One that is long enough to be seen, also if only one moment is to be shown. */
  static Axis over(Instant from, Instant to, ZoneId zone) {
    Duration length = Duration.between(from, to);
    Duration missing = SHORTEST.minus(length);
    return missing.isNegative()
        ? new Axis(from, to, zone)
        : new Axis(from.minus(missing.dividedBy(2)), to.plus(missing.dividedBy(2)), zone);
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /**
   * A place on it.
   *
   * @param isMinor whether it may be left out where there is little room
   */
  record Tick(double percent, String label, boolean isMinor) {}

  /** Where a moment is, in percent. */
  double percent(Instant time) {
    double part = (double) from.until(time, ChronoUnit.MILLIS) / from.until(to, ChronoUnit.MILLIS);
    return MARGIN + part * (100 - 2 * MARGIN);
  }

  /** Places at round times, so many at most. Days are named, and within them hours. */
  List<Tick> ticks(int most) {
    Step step = step(most);
    List<Instant> moments = moments(step);
    int firstDay = 0;
    while (firstDay < moments.size() && !isMidnight(moments.get(firstDay))) {
      firstDay++;
    }
    boolean isWithinADay = firstDay == moments.size();
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      ZonedDateTime time = moments.get(i).atZone(zone);
      String hour = (isWithinADay && i == 0 ? DAY.format(time) + " " : "") + HOUR.format(time);
      boolean isDay = step.days() > 0 || isMidnight(moments.get(i));
      // Midnight is never an odd number of steps from midnight, so no day is left out among hours.
      boolean isMinor = Math.floorMod(i - (isWithinADay ? 0 : firstDay), 2) == 1;
      ticks.add(new Tick(percent(moments.get(i)), isDay ? DAY.format(time) : hour, isMinor));
    }
    return ticks;
  }

  private boolean isMidnight(Instant moment) {
    return moment.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** The beginnings of round stretches that cover it, so many at most, and the end of the last. */
  List<Instant> stretches(int most) {
    Step step = step(most - 1);
    List<Instant> inside = moments(step);
    List<Instant> all = new ArrayList<>(inside);
    if (all.isEmpty() || all.get(0).isAfter(from)) {
      ZonedDateTime first = (all.isEmpty() ? to : all.get(0)).atZone(zone);
      all.add(
          0,
          step.days() > 0
              ? first.minusDays(step.days()).toInstant()
              : first.toInstant().minus(step.length()));
    }
    all.add(step.after(all.get(all.size() - 1).atZone(zone)).toInstant());
    return all;
  }

  /** Such as {@code 22 Nov 18:00 to 19:00}. */
  String words(Instant begin, Instant end) {
    ZonedDateTime first = begin.atZone(zone);
    ZonedDateTime last = end.atZone(zone);
    boolean isOneDay = Duration.between(begin, end).compareTo(Duration.ofHours(23)) < 0;
    return isOneDay
        ? DAY.format(first) + " " + HOUR.format(first) + " to " + HOUR.format(last)
        : first.plusDays(1).isBefore(last)
            ? DAY.format(first) + " to " + DAY.format(last.minusDays(1))
            : DAY.format(first);
  }

  private Step step(int most) {
    Duration length = length();
    return STEPS.stream()
        .filter(it -> length.toMillis() <= most * it.length().toMillis())
        .findFirst()
        .orElse(STEPS.get(STEPS.size() - 1));
  }

  /**
   * By the clock on the wall: a day in spring has 23 hours, and begins at midnight all the same.
   */
  private List<Instant> moments(Step step) {
    List<Instant> moments = new ArrayList<>();
    LocalDate last = to.atZone(zone).toLocalDate();
    LocalDate day = from.atZone(zone).toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(Math.max(1, step.days()))) {
      for (int minute = 0; minute < MINUTES_A_DAY; minute += step.minutesWithinADay()) {
        Instant moment = day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
        boolean isNext = moments.isEmpty() || moment.isAfter(moments.get(moments.size() - 1));
        if (isNext && !moment.isBefore(from) && !moment.isAfter(to)) {
          moments.add(moment);
        }
      }
    }
    return moments;
  }
}
