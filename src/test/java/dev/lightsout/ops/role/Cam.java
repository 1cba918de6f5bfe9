package dev.lightsout.ops.role;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Service;
import java.util.ArrayList;
import java.util.List;

/** Calls of Cloud Access Management, which has no regions. */
record Cam(Api api) {
  private static final int PAGE = 200;

  JsonObject call(String action, JsonObject request) {
    return api.call(Service.CAM, action, null, request);
  }

  /** Everything that a list has, page by page. */
  List<JsonObject> all(String action, JsonObject request) {
    List<JsonObject> all = new ArrayList<>();
    JsonArray some;
    do {
      request.addProperty("Page", all.size() / PAGE + 1);
      request.addProperty("Rp", PAGE);
      JsonElement list = call(action, request).get("List");
      some = list instanceof JsonArray found ? found : new JsonArray();
      some.forEach(it -> all.add(it.getAsJsonObject()));
    } while (some.size() == PAGE);
    return all;
  }
}
