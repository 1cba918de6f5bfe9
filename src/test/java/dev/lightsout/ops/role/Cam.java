package dev.lightsout.ops.role;

import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Paging;
import dev.lightsout.ops.Service;
import java.util.List;

/** Calls of Cloud Access Management, which has no regions. */
record Cam(Api api) {
  private static final int PAGE = 200;

  JsonObject call(String action, JsonObject request) {
    return api.call(Service.CAM, action, null, request);
  }

  /** Everything that a list has, page by page. */
  List<JsonObject> all(String action, JsonObject request) {
    return Paging.all(
        "List",
        PAGE,
        had -> {
          request.addProperty("Page", had / PAGE + 1);
          request.addProperty("Rp", PAGE);
          return call(action, request);
        });
  }
}
