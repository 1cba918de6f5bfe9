package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * Where a search goes on: SearchLog's Context. It remembers how many logs could be searched at its
 * first page, so that what is written meanwhile moves nothing.
 *
 * @param search which search it is
 * @param offset how many of its logs were handed out
 * @param seen how many logs of the topic it looks at, the first ones written
 */
record SearchCursor(int search, long offset, int seen) {
  String text() {
    String plain = search + ":" + offset + ":" + seen;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /** Refuses a Context that is not one, or another search's. */
  static SearchCursor of(String text, int search) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(":", 3);
      SearchCursor cursor =
          new SearchCursor(
              Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
      if (cursor.search == search) {
        return cursor;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noCursor) {
      throw invalid();
    }
    throw invalid();
  }

  private static Refusal invalid() {
    return Refusal.of(
        "FailedOperation.InvalidContext",
        "检索游标已失效或不存在。",
        "The Context is unknown, has expired, or belongs to a search with other parameters.");
  }
}
