package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Two pages of one row each. */
record Pages() implements Question {
  @Override
  public Observation of(CloudUnderContract cloud) {
    RowSearch search = RowSearch.wide(cloud).upTo(1);
    Answer first = search.at(cloud);
    String context = text(first, "Context");
    Observation page = Call.observed(first, List.of(Aspect.CODE));
    Answer second = search.goingOn(context).at(cloud);
    boolean goesOn =
        !RowSearch.rows(second).isEmpty() && !RowSearch.rows(second).equals(RowSearch.rows(first));
    return page.with(
        Fact.equal("rows of the first page", RowSearch.rows(first).size()),
        Fact.equal("ListOver of the first page", text(first, "ListOver")),
        Fact.equal("Context of the first page", context.isEmpty() ? "none" : "there is one"),
        Fact.equal("the second page", goesOn ? "goes on" : "does not go on: " + second.outcome()));
  }

  private static String text(Answer answer, String name) {
    JsonObject response = answer.isAccepted() ? answer.response() : new JsonObject();
    JsonElement value = response.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }
}
