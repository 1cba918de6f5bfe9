package dev.lightsout.ops.alarms;

import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Paging;
import dev.lightsout.ops.Service;
import java.util.List;

/**
 * Calls of Cloud Monitor.
 *
 * @param region where they are sent; the policies and notices of an account are the same in all
 */
record Monitor(Api api, String region) {
  private static final int PAGE = 100;

  /** Sends a request, which is the JSON of its page. */
  JsonObject call(String action, JsonObject request) {
    return api.call(Service.MONITOR, action, region, request);
  }

  /** A request that has only the parameter that all have. */
  static JsonObject request() {
    JsonObject request = new JsonObject();
    request.addProperty("Module", "monitor");
    return request;
  }

  /** Everything that a list has, page by page, counted in pages from 1. */
  List<JsonObject> pages(String action, JsonObject request, String list) {
    return Paging.all(
        list,
        PAGE,
        had -> {
          request.addProperty("PageNumber", had / PAGE + 1);
          request.addProperty("PageSize", PAGE);
          return call(action, request);
        });
  }

  /** Everything that a list has, counted in elements from 0. */
  List<JsonObject> slices(String action, JsonObject request, String list) {
    return Paging.all(
        list,
        PAGE,
        had -> {
          request.addProperty("Offset", had);
          request.addProperty("Limit", PAGE);
          return call(action, request);
        });
  }
}
