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

  /** What only a request by HTTP carries, by the gateways of both clouds. */
  private static final List<String> SIGNS =
      List.of(
          "httpMethod",
          "requestContext",
          "method",
          "path",
          "rawPath",
          "raw_path",
          "queryString",
          "queryStringParameters",
          "query_string_parameters",
          "multiValueHeaders");

  private HttpReader() {}

  /** The event of somebody who is not let in, or who cannot even be understood. */
  static Event notAdmitted(String reason) {
    return new Event(
        EventKind.HTTP,
        Identity.of("http", "not-admitted"),
        null,
        null,
        null,
        List.of(Refused.unauthenticated(reason)));
  }

  /** Whether a text that is no JSON looks like such a request, so that nothing is done for it. */
  static boolean looksLikeIt(String json) {
    return json != null && (json.contains("httpMethod") || json.contains("requestContext"));
  }

  /**
   * Comes first of all shapes: whatever has a method came from outside. A Function URL of AWS has
   * it inside {@code requestContext}.
   */
  static boolean fits(Envelope e) {
    return SIGNS.stream().anyMatch(e::has) || e.has("headers") && e.has("payload");
  }

  static List<Event> read(Envelope e, Reading reading) {
    if (!reading.webhook().admits(authorization(e.at("headers")))) {
      return List.of(notAdmitted("the caller did not show the password"));
    }
    String raw = e.json("body");
    if (raw.length() > LARGEST_BODY) {
      return event(
          Identity.of("http", "too-large"),
          Content.asking(
              Refused.tooLarge(
                  "the body has "
                      + raw.length()
                      + " characters: expected at most "
                      + LARGEST_BODY)));
    }
    try {
      String body = BodyReader.text(e);
      Content content = Content.of("body", body, reading);
      return event(identity(body, content), content);
    } catch (Malformed malformed) {
      return event(Identity.ofText("http", raw, false), Content.refused(malformed.getMessage()));
    }
  }

  /** An alarm is the same, whatever way it comes, and so are its reminders. */
  private static Identity identity(String body, Content content) {
    Event inner = content.inner();
    return inner != null && inner.identity().isUnique()
        ? inner.identity()
        : Identity.ofText("http", body, content.when() != null);
  }

  private static List<Event> event(Identity identity, Content content) {
    return List.of(
        new Event(
            EventKind.HTTP,
            identity,
            null,
            content.when(),
            null,
            content.inner() != null && content.inner().mayBeRepeated(),
            content.instructions()));
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
