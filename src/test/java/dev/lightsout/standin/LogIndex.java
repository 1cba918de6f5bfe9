package dev.lightsout.standin;

import java.util.Map;
import java.util.Set;

/**
 * What of a topic's logs can be searched and analysed, as CreateIndex and ModifyIndex set it
 * (tencentcloud.com/document/product/614/39594).
 *
 * <p>All keys are searched as text, cut at the console's default delimiters (see {@link LogWords}),
 * and case does not count.
 *
 * @param fullText whether words can be searched for without naming a key
 * @param keys the keys that can be searched by name; {@code *} is all of them
 * @param columns the keys that SQL can name (SqlFlag), each with its type; for {@code *} a key's
 *     type is that of its values
 */
public record LogIndex(boolean fullText, Set<String> keys, Map<String, LogColumn> columns) {
  /** The key that stands for all of them. */
  static final String ANY = "*";

  /** Full text and every key, what a topic has unless told another (DynamicIndex in the API). */
  public static final LogIndex EVERYTHING =
      new LogIndex(true, Set.of(ANY), Map.of(ANY, LogColumn.TEXT));

  /** No index at all: a search is refused, and what is written meanwhile is never found. */
  public static final LogIndex NONE = new LogIndex(false, Set.of(), Map.of());

  /** What conditions that name no key search in; the service's own word. */
  static final String FULL_TEXT = "Full-Text";

  /** Copies the keys. */
  public LogIndex {
    keys = Set.copyOf(keys);
    columns = Map.copyOf(columns);
  }

  /** These keys alone, without SQL, and no full text. */
  public static LogIndex ofKeys(String... keys) {
    return new LogIndex(false, Set.of(keys), Map.of());
  }

  boolean covers(String field) {
    return field.equals(FULL_TEXT) ? fullText : keys.contains(field) || keys.contains(ANY);
  }
}
