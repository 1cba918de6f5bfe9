package dev.lightsout.endurance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.standin.Request;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A stop request that reached the cloud.
 *
 * @param process who sent it
 * @param at when it arrived
 * @param ids the instances that it names
 * @param isDry whether it is a dry run
 * @param word what the function was told
 */
record Sent(int process, Instant at, List<String> ids, boolean isDry, Word word) {

  /** What an answer says. */
  enum Word {
    /** The cloud took it. */
    TAKEN,
    /** The cloud did not take it. */
    REFUSED,
    /** Nothing: it was lost, or does not tell. */
    NONE
  }

  /** The codes that do not tell whether the cloud acted. */
  private static final Set<String> NO_WORD =
      Set.of("InternalError", "InternalServerError", Weather.UNHEARD_OF);

  static Sent of(int process, Request request) {
    JsonObject asked = request.parameters();
    List<String> ids =
        asked.has("InstanceId")
            ? List.of(asked.get("InstanceId").getAsString())
            : StreamSupport.stream(asked.getAsJsonArray("InstanceIds").spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    boolean isDry = asked.has("DryRun") && asked.get("DryRun").getAsBoolean();
    return new Sent(process, request.at(), ids, isDry, word(request.answer()));
  }

  private static Word word(JsonObject answer) {
    if (answer == null || !answer.has("RequestId")) {
      return Word.NONE;
    }
    if (!answer.has("Error")) {
      return Word.TAKEN;
    }
    String code = answer.getAsJsonObject("Error").get("Code").getAsString();
    return NO_WORD.contains(code) ? Word.NONE : Word.REFUSED;
  }
}
