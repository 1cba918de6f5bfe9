package dev.lightsout.event;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What tells one event from another; the same on every delivery.
 *
 * @param text as rows have it: plain ASCII, short enough that no row cuts it
 * @param isUnique whether no other event has it. One made of an order's text alone is not: the same
 *     order may be given twice.
 */
public record Identity(String text, boolean isUnique) {

  /** A row cuts names at 200 bytes, and two that are cut may look alike. */
  private static final int LONGEST = 180;

  private static final int BEFORE_A_DIGEST = 120;

  /** Made of what the trigger says; not unique if it leaves a part of it out. */
  static Identity of(String kind, String... parts) {
    return new Identity(
        fit(kind + "/" + String.join("/", Stream.of(parts).map(String::valueOf).toList())),
        Stream.of(parts).allMatch(Objects::nonNull));
  }

  /**
   * Made of the event's own text, for want of anything better.
   *
   * @param isDated whether the text says when it happened, and so differs from event to event
   */
  static Identity ofText(String kind, String text, boolean isDated) {
    return new Identity(fit(kind + "/" + Digest.of(text)), isDated);
  }

  /** The platform's id of the invocation, the same on its retries; else the text must do. */
  static Identity ofInvocation(String json, Reading reading) {
    return reading.requestId() == null
        ? ofText("digest", json, false)
        : new Identity(fit(reading.requestId()), true);
  }

  /** A query and a row hold it as it is, whatever is foreign in it. */
  private static String fit(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]|[\"\\\\*?]", "_");
    boolean isFit = plain.equals(text) && text.length() <= LONGEST;
    return isFit
        ? text
        : plain.substring(0, Math.min(plain.length(), BEFORE_A_DIGEST)) + "~" + Digest.of(text);
  }
}
