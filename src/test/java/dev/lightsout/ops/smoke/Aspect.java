package dev.lightsout.ops.smoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What of an answer is compared. Whatever no aspect takes is ignored: ids, times, request ids and
 * the words of messages.
 */
enum Aspect {
  /** The code of the error, or that there is none. */
  CODE(answer -> List.of(Fact.equal("answer", answer.outcome()))),

  /** That a message is not in Chinese, which it is by default; {@code X-TC-Language} asks so. */
  LANGUAGE(
      answer ->
          answer.message().isEmpty()
              ? List.of()
              : List.of(
                  Fact.equal("message", isChinese(answer.message()) ? "Chinese" : "English"))),

  /** Which fields it has, and of which types. */
  SHAPE(answer -> answer.isAccepted() ? Shape.of(answer.response()) : List.of()),

  /** How many instances it lists. */
  FOUND(answer -> List.of(Fact.equal("listed", listed(answer)))),

  /** The values that the function goes by, of the first instance. */
  INSTANCE(
      answer -> {
        JsonObject first = first(answer);
        if (first == null) {
          return List.of(Fact.equal("instance", "none"));
        }
        Look look = Look.of(Instant.EPOCH, first);
        return List.of(
            Fact.equal("instance", look.step()),
            Fact.equal(
                "public address", look.instance().publicIps().isEmpty() ? "none" : "there is one"),
            Fact.equal("tags", look.instance().tags().size()));
      });

  private final Function<Answer, List<Fact>> facts;

  Aspect(Function<Answer, List<Fact>> facts) {
    this.facts = facts;
  }

  List<Fact> of(Answer answer) {
    return facts.apply(answer);
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HAN);
  }

  private static String listed(Answer answer) {
    JsonArray set = set(answer);
    return set == null ? "no list" : String.valueOf(set.size());
  }

  /** The first instance of an answer; null if there is none. */
  static JsonObject first(Answer answer) {
    JsonArray set = set(answer);
    return set == null || set.isEmpty() ? null : set.get(0).getAsJsonObject();
  }

  private static JsonArray set(Answer answer) {
    if (!answer.isAccepted()) {
      return null;
    }
    for (String name : List.of("InstanceSet", "InstanceStatusSet")) {
      JsonElement set = answer.response().get(name);
      if (set != null && set.isJsonArray()) {
        return set.getAsJsonArray();
      }
    }
    return null;
  }
}
