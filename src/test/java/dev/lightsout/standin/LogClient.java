package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.cls.producer.common.Logs;
import com.tencentcloudapi.cls.producer.common.Logs.LogGroup;
import com.tencentcloudapi.cls.producer.common.Logs.LogGroupList;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes to a log topic and searches it, as the official client does. */
record LogClient(CommonClient client) {
  static final String TOPIC = "0f8a3f0e-5a1c-4c7e-9f36-2d1b7c0a9e55";
  static final long TIME = 1_767_225_600_000L;

  static LogClient of(StandIn cloud) {
    return new LogClient(any(cloud, Product.CLS));
  }

  void write(Map<String, String> contents) throws TencentCloudSDKException {
    write(TIME, contents);
  }

  void write(long time, Map<String, String> contents) throws TencentCloudSDKException {
    Logs.Log.Builder log = Logs.Log.newBuilder().setTime(time);
    contents.forEach(
        (key, value) -> log.addContents(Logs.Log.Content.newBuilder().setKey(key).setValue(value)));
    byte[] body =
        LogGroupList.newBuilder()
            .addLogGroupList(LogGroup.newBuilder().addLogs(log))
            .build()
            .toByteArray();
    client.callOctetStream("UploadLog", new HashMap<>(Map.of("X-CLS-TopicId", TOPIC)), body);
  }

  /** The parameters of a search over all times. */
  static JsonObject query(String statement) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("TopicId", TOPIC);
    parameters.addProperty("From", 0);
    parameters.addProperty("To", 2 * TIME);
    parameters.addProperty("QueryString", statement);
    return parameters;
  }

  JsonObject search(JsonObject parameters) throws TencentCloudSDKException {
    String answer = client.call("SearchLog", parameters.toString());
    return JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("Response");
  }

  /** What the logs found have under a key. */
  List<String> find(String statement, String key) throws TencentCloudSDKException {
    return values(search(query(statement)), key);
  }

  static List<String> values(JsonObject response, String key) {
    return response.getAsJsonArray("Results").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(it -> JsonParser.parseString(it.get("LogJson").getAsString()).getAsJsonObject())
        .map(it -> it.get(key).getAsString())
        .toList();
  }
}
