package dev.lightsout.invoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.standin.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Each request that reached the cloud. */
record RequestPart(Screen screen) {
  private static final int LABEL = 6;

  /** By the versions of the APIs: two of them have an action of one name. */
  private static final Map<String, String> PRODUCTS =
      Map.of("2017-03-12", "CVM", "2023-08-12", "HAI", "2020-10-16", "CLS");

  void show(List<Request> requests) {
    screen.heading("Requests", requests.isEmpty() ? "none reached the cloud" : "");
    for (int i = 0; i < requests.size(); i++) {
      show(i + 1, requests.get(i));
    }
  }

  private void show(int number, Request request) {
    String product = PRODUCTS.getOrDefault(request.version(), "");
    screen.line(
        Text.pad("  " + number, 4)
            + screen.paint(Ink.HEADING, product + " " + request.action())
            + screen.paint(Ink.PLAIN, " in " + request.region()));
    int width = screen.pageWidth() - LABEL - 5;
    screen.field(
        4, "asked", LABEL, Text.flow(JsonText.pieces(request.parameters()), width), Ink.PLAIN);
    screen.field(
        4, "answer", LABEL, Text.wrap(answer(request), screen.width() - LABEL - 5), ink(request));
  }

  private static String answer(Request request) {
    JsonObject answer = request.answer();
    if (answer == null) {
      return "lost: " + request.fault();
    }
    if (answer.has("Error")) {
      JsonObject error = answer.getAsJsonObject("Error");
      return error.get("Code").getAsString() + ": " + error.get("Message").getAsString();
    }
    return answer.get("InstanceSet") instanceof JsonArray instances
        ? instances(instances)
        : JsonText.of(answer);
  }

  private static String instances(JsonArray set) {
    return set.isEmpty()
        ? "no such instance"
        : StreamSupport.stream(set.spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .map(RequestPart::instance)
            .collect(Collectors.joining(", "));
  }

  private static String instance(JsonObject instance) {
    return instance.get("InstanceId").getAsString()
        + " is "
        + instance.get("InstanceState").getAsString();
  }

  private static Ink ink(Request request) {
    if (request.answer() == null) {
      return Ink.WAIT;
    }
    return request.answer().has("Error") ? Ink.BAD : Ink.PLAIN;
  }
}
