package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** SCF: functions and their triggers. */
record ScfFunctions(Functions functions) {

  JsonObject getFunction(Parameters parameters, Call call) {
    Functions.Key key = key(parameters, call);
    JsonObject response = new JsonObject();
    response.addProperty("FunctionName", key.name());
    response.addProperty("Namespace", key.namespace());
    response.addProperty("Status", "Active");
    response.add("Triggers", json(triggers(key)));
    return response;
  }

  JsonObject deleteFunction(Parameters parameters, Call call) {
    Functions.Key key = key(parameters, call);
    if (!functions.remove(key)) {
      throw noFunction(key);
    }
    return new JsonObject();
  }

  JsonObject listTriggers(Parameters parameters, Call call) {
    List<Functions.Trigger> all = triggers(key(parameters, call));
    long offset = parameters.number("Offset", 0);
    List<Functions.Trigger> page =
        all.stream().skip(offset).limit(parameters.number("Limit", 20)).toList();
    JsonObject response = new JsonObject();
    response.addProperty("TotalCount", all.size());
    response.add("Triggers", json(page));
    return response;
  }

  JsonObject deleteTrigger(Parameters parameters, Call call) {
    Functions.Key key = key(parameters, call);
    triggers(key);
    String name = parameters.text("TriggerName", "");
    String qualifier = parameters.text("Qualifier", "$LATEST");
    if (!functions.removeTrigger(key, name, parameters.text("Type", ""), qualifier)) {
      throw Refusal.of("ResourceNotFound.Trigger", "The trigger " + name + " does not exist.");
    }
    return new JsonObject();
  }

  private List<Functions.Trigger> triggers(Functions.Key key) {
    return functions.triggers(key).orElseThrow(() -> noFunction(key));
  }

  private static Refusal noFunction(Functions.Key key) {
    return Refusal.of(
        "ResourceNotFound.FunctionName", "The function " + key.name() + " does not exist.");
  }

  private static Functions.Key key(Parameters parameters, Call call) {
    return new Functions.Key(
        call.region(),
        parameters.text("Namespace", "default"),
        parameters.text("FunctionName", ""));
  }

  private static JsonArray json(List<Functions.Trigger> triggers) {
    JsonArray array = new JsonArray();
    for (Functions.Trigger trigger : triggers) {
      JsonObject json = new JsonObject();
      json.addProperty("TriggerName", trigger.name());
      json.addProperty("Type", trigger.type());
      json.addProperty("Qualifier", trigger.qualifier());
      json.addProperty("TriggerDesc", trigger.description());
      json.addProperty("Enable", 1);
      array.add(json);
    }
    return array;
  }
}
