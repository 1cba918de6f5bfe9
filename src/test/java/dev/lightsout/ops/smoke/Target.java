package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import dev.lightsout.ops.JsonTexts;
import dev.lightsout.ops.Service;
import java.util.Map;

/**
 * What the cases are about, for both clouds alike.
 *
 * @param region of the instance
 * @param service its product
 * @param words what stands for a placeholder of a request, such as {@code $INSTANCE}
 */
record Target(String region, Service service, Map<String, String> words) {
  static final String INSTANCE = "$INSTANCE";

  /** An id that no instance of the region has. */
  static final String UNKNOWN = "$UNKNOWN";

  static final String TOPIC = "$TOPIC";
  static final String TAG_FILTER = "$TAG_FILTER";
  static final String TAG_VALUE = "$TAG_VALUE";

  /** Marks the rows of this run. */
  static final String RUN = "$RUN";

  String instance() {
    return words.get(INSTANCE);
  }

  String run() {
    return words.get(RUN);
  }

  boolean has(String placeholder) {
    return words.containsKey(placeholder);
  }

  /** A request with its placeholders filled in; a value is one as a whole, never a part of it. */
  JsonElement fill(JsonElement template) {
    return JsonTexts.replaced(template, text -> words.getOrDefault(text, text));
  }
}
