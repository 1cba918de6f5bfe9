package dev.lightsout.history;

import com.google.gson.JsonObject;
import dev.lightsout.standin.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topic holds what was printed: all of it where it took the upload, and nothing twice. */
final class InTheTopic {
  private InTheTopic() {}

  static void check(Evidence evidence) {
    List<Map<String, String>> left = new ArrayList<>(evidence.topic());
    // Two processes at once may print the same line in the same millisecond.
    for (Delivery delivery : evidence.deliveries()) {
      if (tookTheUpload(evidence, delivery)) {
        Broken.unless(
            printed(delivery).stream().allMatch(left::remove),
            "what was printed is in the topic, if it took the upload",
            delivery,
            evidence.topic());
      }
    }
    for (Delivery delivery : evidence.deliveries()) {
      if (!tookTheUpload(evidence, delivery)) {
        printed(delivery).forEach(left::remove);
      }
    }
    Broken.unless(
        left.isEmpty(), "nothing is in the topic that was not printed, or twice", null, left);
  }

  private static List<Map<String, String>> printed(Delivery delivery) {
    return delivery.rows().stream().map(InTheTopic::contents).toList();
  }

  private static boolean tookTheUpload(Evidence evidence, Delivery delivery) {
    List<Request> uploads =
        evidence.requests(delivery).filter(it -> it.action().equals("UploadLog")).toList();
    return !delivery.isKilled()
        && !uploads.isEmpty()
        && !Evidence.isLost(uploads.get(uploads.size() - 1))
        && !Evidence.isRefused(uploads.get(uploads.size() - 1));
  }

  private static Map<String, String> contents(JsonObject row) {
    Map<String, String> contents = new LinkedHashMap<>();
    row.entrySet().forEach(it -> contents.put(it.getKey(), it.getValue().getAsString()));
    return contents;
  }
}
