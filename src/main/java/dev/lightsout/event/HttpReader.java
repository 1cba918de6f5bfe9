package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.Refused;
import java.util.List;

/**
 * A request to a Function URL (document 583/96099), which has no authentication of its own: anyone
 * on the internet can send one, so nothing of it is read before the caller has shown the password.
 */
final class HttpReader {

  /** An alarm has a few KB, an order of 100 ids 2 KB. */
  private static final int LARGEST_BODY = 1 << 20;

  private HttpReader() {}

  /**
   * Comes first of all shapes: whatever has a method came from outside. A Function URL of AWS has
   * it inside {@code requestContext}.
   */
  static boolean fits(Envelope e) {
    return e.has("httpMethod") || e.has("requestContext");
  }

  static List<Event> read(Envelope e, Reading reading) {
    if (!reading.webhook().admits(authorization(e.at("headers")))) {
      return event(
          "http/not-admitted",
          new Content(
              List.of(Refused.unauthenticated("the caller did not show the password")), null));
    }
    String raw = e.json("body");
    if (raw.length() > LARGEST_BODY) {
      return event(
          "http/too-large",
          new Content(
              List.of(
                  Refused.tooLarge(
                      "the body has "
                          + raw.length()
                          + " characters: expected at most "
                          + LARGEST_BODY)),
              null));
    }
    try {
      String body = BodyReader.text(e);
      return event("http/" + Digest.of(body), Content.of("body", body, reading));
    } catch (Malformed malformed) {
      return event("http/" + Digest.of(raw), Content.refused(malformed.getMessage()));
    }
  }

  private static List<Event> event(String id, Content content) {
    return List.of(
        new Event(EventKind.HTTP, id, null, content.when(), null, content.instructions()));
  }

  /** A header may come as a list of its values; two of this one say nothing clear. */
  private static String authorization(Envelope headers) {
    JsonElement header = headers.get("Authorization");
    if (header instanceof JsonArray values && values.size() == 1) {
      header = values.get(0);
    }
    return header != null && header.isJsonPrimitive() ? header.getAsString() : null;
  }
}
