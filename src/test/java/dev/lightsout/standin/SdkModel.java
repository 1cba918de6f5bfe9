package dev.lightsout.standin;

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of an action as the official SDK has them, which is made from the API's own
 * definition: any other name is refused, at any depth, and any value of another type.
 */
final class SdkModel {
  private SdkModel() {}

  /** Refuses what the request does not have. */
  static void check(Class<?> model, Map<String, JsonElement> parameters) {
    parameters.forEach((name, value) -> check(name, field(model, name, name).getType(), value));
  }

  private static void check(String path, Class<?> type, JsonElement value) {
    if (value.isJsonNull()) {
      return;
    }
    boolean right =
        switch (type.getSimpleName()) {
          case "String" -> Kind.STRING.accepts(value, false);
          case "Long" -> Kind.INTEGER.accepts(value, false);
          case "Float" -> Kind.NUMBER.accepts(value, false);
          case "Boolean" -> Kind.BOOLEAN.accepts(value, false);
          default -> type.isArray() ? value.isJsonArray() : value.isJsonObject();
        };
    if (!right) {
      throw Shape.wrongType(path);
    }
    if (type.isArray()) {
      int at = 0;
      for (JsonElement element : value.getAsJsonArray()) {
        check(path + "." + at++, type.getComponentType(), element);
      }
    } else if (value.isJsonObject()) {
      value
          .getAsJsonObject()
          .asMap()
          .forEach(
              (name, inside) -> {
                String deeper = path + "." + name;
                check(deeper, field(type, name, deeper).getType(), inside);
              });
    }
  }

  private static Field field(Class<?> model, String name, String path) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Arrays.stream(model.getDeclaredFields())
        .filter(it -> it.isAnnotationPresent(SerializedName.class))
        .forEach(it -> fields.put(it.getAnnotation(SerializedName.class).value(), it));
    if (!fields.containsKey(name)) {
      throw Shape.unknown(path);
    }
    return fields.get(name);
  }
}
