package dev.lightsout.standin;

import com.google.gson.JsonObject;

/** CLS 2020-10-16: UploadLog. */
record ClsLogs(LogTopics topics) {
  JsonObject uploadLog(Parameters parameters, Call call) {
    if (parameters.has("CompressType")) {
      throw Refusal.of(
          "InvalidParameter",
          "The stand-in takes uncompressed bodies: leave X-CLS-CompressType out.");
    }
    String topicId = parameters.text("TopicId", null);
    LogBody body = LogBody.of(call.body());
    LogTopics.Upload upload =
        new LogTopics.Upload(call.body().length, body.groups(), body.logs().size());
    if (topics.isElsewhere(call.region(), topicId) || !topics.write(topicId, upload, body.logs())) {
      throw noTopic(topicId);
    }
    return new JsonObject();
  }

  static Refusal noTopic(String topicId) {
    return Refusal.of(
        "ResourceNotFound.TopicNotExist",
        "日志主题 " + topicId + " 不存在。",
        "The log topic " + topicId + " does not exist.");
  }
}
