package dev.lightsout.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A bare envelope, {@code {"body":…}}: a form in which the {@code SCF:} callback of an alarm may
 * arrive, which no document shows. Nothing but an alarm is read from it: what came over HTTP looks
 * much alike.
 */
final class BodyReader {
  private BodyReader() {}

  static boolean fits(Envelope e) {
    return e.has("body");
  }

  static List<Event> read(Envelope e, Reading reading) {
    try {
      String text = text(e);
      JsonElement body = StrictJson.parse("body", text);
      if (body instanceof JsonObject object && AlarmReader.fits(new Envelope(object))) {
        return AlarmReader.read(new Envelope(object), reading);
      }
      throw Malformed.because("the body is no alarm: expected one with alarmObjInfo");
    } catch (Malformed malformed) {
      return List.of(Unreadable.invocation(e.object().toString(), reading, malformed.getMessage()));
    }
  }

  /**
   * The body's text, unpacked where the envelope says so.
   *
   * @throws Malformed if it says so and is wrong
   */
  static String text(Envelope e) {
    String body = e.json("body");
    if (!"true".equalsIgnoreCase(e.text("isBase64Encoded"))) {
      return body;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw Malformed.because("body is not base64, though isBase64Encoded says so");
    }
  }
}
