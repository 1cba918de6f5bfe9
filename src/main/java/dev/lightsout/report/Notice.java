package dev.lightsout.report;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A line of its own on stdout, for what is not about an event. */
public final class Notice {
  private static final int LONGEST = 1_500;

  private Notice() {}

  /** The line, in JSON. */
  public static String line(Delivery delivery, Instant now, String sentence) {
    return line(now, delivery.secrets().hiddenIn(sentence));
  }

  /** The line of a sentence that can hold no secret. */
  public static String line(Instant now, String sentence) {
    JsonObject line = new JsonObject();
    line.addProperty("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
    line.addProperty("notice", Text.fit(sentence, LONGEST));
    return line.toString();
  }
}
