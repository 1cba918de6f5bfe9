package dev.lightsout.standin;

import java.util.Set;

/**
 * What of a topic's logs can be searched, as CreateIndex and ModifyIndex set it
 * (tencentcloud.com/document/product/614/39594).
 *
 * <p>All keys are text, cut at the console's default delimiters (see {@link LogWords}), and case
 * does not count.
 *
 * @param fullText whether words can be searched for without naming a key
 * @param keys the keys that can be searched by name; {@code *} is all of them
 */
public record LogIndex(boolean fullText, Set<String> keys) {
  /** Full text and every key, what a topic has unless told another (DynamicIndex in the API). */
  public static final LogIndex EVERYTHING = new LogIndex(true, Set.of("*"));

  /** No index at all: a search is refused, and what is written meanwhile is never found. */
  public static final LogIndex NONE = new LogIndex(false, Set.of());

  /** What conditions that name no key search in; the service's own word. */
  static final String FULL_TEXT = "Full-Text";

  /** Copies the keys. */
  public LogIndex {
    keys = Set.copyOf(keys);
  }

  /** These keys alone, and no full text. */
  public static LogIndex ofKeys(String... keys) {
    return new LogIndex(false, Set.of(keys));
  }

  boolean covers(String field) {
    return field.equals(FULL_TEXT) ? fullText : keys.contains(field) || keys.contains("*");
  }
}
