package dev.lightsout.ops;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Lists that the API hands out page by page. */
public final class Paging {
  private Paging() {}

  /**
   * Everything that a list has; a page that is not full is the last.
   *
   * @param list the key of the list in an answer; absent or null, it is empty
   * @param size how many a page is asked to hold, which must be no more than the API allows
   * @param page asks for the page that follows so many elements
   */
  public static List<JsonObject> all(String list, int size, IntFunction<JsonObject> page) {
    List<JsonObject> all = new ArrayList<>();
    JsonArray some;
    do {
      some = page.apply(all.size()).get(list) instanceof JsonArray found ? found : new JsonArray();
      some.forEach(it -> all.add(it.getAsJsonObject()));
    } while (some.size() == size);
    return all;
  }
}
