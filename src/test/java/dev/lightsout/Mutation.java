package dev.lightsout;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks an event: one to four of the ways below, one upon the other. */
final class Mutation {
  private interface Way {
    String of(String event, Random random);
  }

  private static final List<Way> WAYS =
      List.of(
          Mutation::truncated,
          Mutation::withALetterChanged,
          Mutation::withAPieceRepeated,
          Mutation::withAValueSwapped,
          Mutation::withAValueSwapped,
          Mutation::withAValueSwapped,
          Mutation::withAKeyDropped,
          Mutation::withAKeyDropped,
          Mutation::withAKeyRenamed,
          Mutation::wrapped);

  /** None of them says that an alarm fires. */
  private static final List<JsonElement> VALUES =
      List.of(
          JsonNull.INSTANCE,
          new JsonPrimitive(true),
          new JsonPrimitive(-1),
          new JsonPrimitive(1e308),
          new JsonPrimitive(Long.MAX_VALUE),
          new JsonPrimitive(""),
          new JsonPrimitive("\u0000\ud800\u202e\ufeff"),
          new JsonPrimitive("{\"a\":".repeat(200)),
          new JsonPrimitive("H4sIAAAAAAAA"),
          new JsonPrimitive("界".repeat(3_000)),
          new JsonArray(),
          new JsonObject(),
          JsonParser.parseString("[[[[{}]]]]"));

  private Mutation() {}

  static String of(String event, Random random) {
    String broken = event;
    for (int i = random.nextInt(4); i >= 0; i--) {
      broken = WAYS.get(random.nextInt(WAYS.size())).of(broken, random);
    }
    return broken;
  }

  private static String truncated(String event, Random random) {
    return event.substring(0, random.nextInt(event.length() + 1));
  }

  private static String withALetterChanged(String event, Random random) {
    if (event.isEmpty()) {
      return event;
    }
    StringBuilder changed = new StringBuilder(event);
    changed.setCharAt(random.nextInt(event.length()), (char) random.nextInt(0x180));
    return changed.toString();
  }

  private static String withAPieceRepeated(String event, Random random) {
    int from = random.nextInt(event.length() + 1);
    int to = from + random.nextInt(event.length() - from + 1);
    return event.substring(0, to) + event.substring(from, to) + event.substring(to);
  }

  private static String withAValueSwapped(String event, Random random) {
    return changed(
        event,
        random,
        (object, key) -> object.add(key, VALUES.get(random.nextInt(VALUES.size())).deepCopy()));
  }

  private static String withAKeyDropped(String event, Random random) {
    return changed(event, random, JsonObject::remove);
  }

  private static String withAKeyRenamed(String event, Random random) {
    return changed(
        event,
        random,
        (object, key) ->
            object.add(random.nextBoolean() ? key.toUpperCase() : key + "x", object.remove(key)));
  }

  private static String wrapped(String event, Random random) {
    JsonPrimitive text = new JsonPrimitive(event);
    return switch (random.nextInt(5)) {
      case 0 -> "[" + event + "," + event + "]";
      case 1 -> text.toString();
      case 2 -> "{\"body\":" + text + ",\"isBase64Encoded\":true}";
      case 3 -> "{\"EventList\":[" + event + "]}";
      default -> "{\"Records\":[{\"Ckafka\":{\"msgBody\":" + text + "}}]}";
    };
  }

  private interface Change {
    void apply(JsonObject object, String key);
  }

  /** Changes one member of one object, if the event is still JSON. */
  private static String changed(String event, Random random, Change change) {
    try {
      JsonElement json = JsonParser.parseString(event);
      List<JsonObject> objects = new ArrayList<>();
      collect(json, objects);
      objects.removeIf(object -> object.size() == 0);
      if (objects.isEmpty()) {
        return event;
      }
      JsonObject object = objects.get(random.nextInt(objects.size()));
      List<String> keys = new ArrayList<>(object.keySet());
      change.apply(object, keys.get(random.nextInt(keys.size())));
      return json.toString();
    } catch (RuntimeException notJsonAnyMore) {
      return event;
    }
  }

  private static void collect(JsonElement json, List<JsonObject> objects) {
    if (json instanceof JsonObject object) {
      objects.add(object);
      object.entrySet().forEach(member -> collect(member.getValue(), objects));
    } else if (json instanceof JsonArray array) {
      array.forEach(element -> collect(element, objects));
    }
  }
}
