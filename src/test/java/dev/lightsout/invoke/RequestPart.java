package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Text;
import dev.lightsout.standin.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each request that reached the cloud; of many that are alike, the first and the last. */
record RequestPart(Screen screen) {
  private static final int LABEL = 6;
  private static final int FIRST = 3;

  /** By the versions of the APIs: two of them have an action of one name. */
  private static final Map<String, String> PRODUCTS =
      Map.of("2017-03-12", "CVM", "2023-08-12", "HAI", "2020-10-16", "CLS");

  /** What requests have in common that are alike. */
  private record Kind(String version, String action, String region, Set<String> asked, String end) {
    static Kind of(Request request) {
      JsonObject answer = request.answer();
      String end = answer == null ? request.fault() : code(answer);
      return new Kind(
          request.version(),
          request.action(),
          request.region(),
          request.parameters().keySet(),
          end);
    }

    private static String code(JsonObject answer) {
      return answer.has("Error") ? JsonText.text(answer.getAsJsonObject("Error"), "Code", "") : "";
    }
  }

  void show(List<Request> requests) {
    screen.heading("Requests", requests.isEmpty() ? "none reached the cloud" : "");
    Map<Kind, Integer> counts = new HashMap<>();
    requests.forEach(it -> counts.merge(Kind.of(it), 1, Integer::sum));
    Map<Kind, Integer> seen = new HashMap<>();
    int digits = Integer.toString(requests.size()).length();
    for (int i = 0; i < requests.size(); i++) {
      Kind kind = Kind.of(requests.get(i));
      int place = seen.merge(kind, 1, Integer::sum);
      int hidden = counts.get(kind) - FIRST - 1;
      if (hidden < 2 || place <= FIRST || place == counts.get(kind)) {
        show(Text.pad("  " + (i + 1), 3 + digits), requests.get(i));
      } else if (place == FIRST + 1) {
        more(hidden, requests.get(i));
      }
    }
  }

  private void show(String number, Request request) {
    screen.line(
        number
            + screen.paint(Ink.HEADING, name(request))
            + screen.paint(Ink.PLAIN, " in " + request.region()));
    int width = screen.pageWidth() - LABEL - 5;
    screen.field(
        4, "asked", LABEL, Text.flow(JsonText.pieces(request.parameters()), width), Ink.PLAIN);
    screen.field(
        4, "answer", LABEL, Text.wrap(answer(request), screen.width() - LABEL - 5), ink(request));
  }

  private void more(int count, Request like) {
    screen.line(
        "    "
            + screen.paint(
                Ink.WAIT,
                "… " + count + " more " + name(like) + " in " + like.region() + " like these"));
  }

  private static String name(Request request) {
    return PRODUCTS.getOrDefault(request.version(), "") + " " + request.action();
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
    if (answer.has("Results")) {
      return logs(answer.getAsJsonArray("Results").size());
    }
    return answer.has("InstanceSet") ? InstanceSet.text(request) : JsonText.of(answer);
  }

  private static String logs(int count) {
    return count == 0 ? "no logs" : count == 1 ? "1 log" : count + " logs";
  }

  private static Ink ink(Request request) {
    if (request.answer() == null) {
      return Ink.WAIT;
    }
    return request.answer().has("Error") ? Ink.BAD : Ink.PLAIN;
  }
}
