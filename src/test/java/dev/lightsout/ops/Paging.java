package dev.lightsout.ops;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Lists that the API hands out page by page. */
public final class Paging {
  private Paging() {}

  /** What an answer says of the whole list: in most services, and in CAM. */
  private static final List<String> TOTALS = List.of("TotalCount", "TotalNum");

  /**
   * Everything that a list has: as many as the answer says there are, or, where it does not say, up
   * to a page that is not full.
   *
   * @param list the key of the list in an answer; absent or null, it is empty
   * @param size how many a page is asked to hold
   * @param page asks for the page that follows so many elements
   */
  public static List<JsonObject> all(String list, int size, IntFunction<JsonObject> page) {
    List<JsonObject> all = new ArrayList<>();
    while (true) {
      JsonObject answer = page.apply(all.size());
      JsonArray some = answer.get(list) instanceof JsonArray found ? found : new JsonArray();
      some.forEach(it -> all.add(it.getAsJsonObject()));
      OptionalInt total = total(answer);
      boolean isLast = total.isPresent() ? all.size() >= total.getAsInt() : some.size() < size;
      if (some.isEmpty() || isLast) {
        return all;
      }
    }
  }

  private static OptionalInt total(JsonObject answer) {
    return TOTALS.stream()
        .filter(key -> answer.get(key) instanceof JsonPrimitive)
        .mapToInt(key -> answer.get(key).getAsInt())
        .findFirst();
  }
}
