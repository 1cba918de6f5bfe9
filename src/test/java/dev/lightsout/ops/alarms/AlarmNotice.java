package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.ApiError;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Difference;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import java.util.List;
import java.util.Optional;

/**
 * The notice that calls the function: a notification template, in the console's words.
 *
 * @param wanted the request that makes it
 */
record AlarmNotice(Monitor monitor, JsonObject wanted, Callback callback) implements Resource {
  /** What somebody may have added in the console, and what a change would otherwise take away. */
  private static final List<String> OTHERS = List.of("UserNotices", "CLSNotices");

  @Override
  public String kind() {
    return "alarm notice";
  }

  @Override
  public String name() {
    return wanted.get("Name").getAsString();
  }

  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    JsonObject request = Monitor.request();
    request.addProperty("Order", "ASC");
    request.addProperty("Name", name());
    List<JsonObject> named =
        monitor.pages("DescribeAlarmNotices", request, "Notices").stream()
            .filter(it -> it.get("Name").getAsString().equals(name()))
            .toList();
    if (named.size() > 1) {
      throw new BadUsage("there are several alarm notices " + name() + ": leave one");
    }
    return named.stream().map(it -> new Existing(it.get("Id").getAsString(), it)).findFirst();
  }

  @Override
  public List<String> differences(Existing existing, Ids ids) {
    JsonObject content = wanted.deepCopy();
    content.remove("Module");
    List<String> differences = Difference.between(masked(content), masked(existing.state()));
    return differences.isEmpty() && !Difference.between(content, existing.state()).isEmpty()
        ? List.of("URLNotices: another password")
        : differences;
  }

  @Override
  public String create(Api api, Ids ids) {
    return send("CreateAlarmNotice", wanted).get("NoticeId").getAsString();
  }

  @Override
  public void update(Api api, Existing existing, Ids ids) {
    JsonObject request = wanted.deepCopy();
    request.addProperty("NoticeId", existing.id());
    for (String other : OTHERS) {
      JsonElement is = existing.state().get(other);
      if (is instanceof JsonArray list && !list.isEmpty()) {
        request.add(other, is);
      }
    }
    send("ModifyAlarmNotice", request);
  }

  @Override
  public void remove(Api api, Existing existing) {
    JsonArray ids = new JsonArray();
    ids.add(existing.id());
    JsonObject request = Monitor.request();
    request.add("NoticeIds", ids);
    monitor.call("DeleteAlarmNotices", request);
  }

  private JsonObject send(String action, JsonObject request) {
    try {
      return monitor.call(action, request);
    } catch (ApiError error) {
      throw callback.secret() == null ? error : error.without(callback.secret());
    }
  }

  private static JsonObject masked(JsonObject notice) {
    JsonObject copy = notice.deepCopy();
    if (copy.get("URLNotices") instanceof JsonArray urls) {
      for (JsonElement it : urls) {
        JsonObject url = it.getAsJsonObject();
        url.addProperty("URL", Callback.masked(url.get("URL").getAsString()));
      }
    }
    return copy;
  }

  /** Never the password. */
  @Override
  public String toString() {
    return name();
  }
}
