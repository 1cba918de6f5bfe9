package dev.lightsout.ops.topic;

/**
 * What CLS calls the things that have a name: its actions, and the keys of its requests and
 * answers.
 */
enum ClsKind {
  LOGSET("logset", "Logset", "LogsetId", "LogsetName", "logsetName"),
  TOPIC("log topic", "Topic", "TopicId", "TopicName", "topicName"),
  NOTICE("alarm notice", "AlarmNotice", "AlarmNoticeId", "Name", "name"),
  ALARM("alarm", "Alarm", "AlarmId", "Name", "name");

  private final String words;
  private final String api;
  private final String id;
  private final String name;
  private final String filter;

  ClsKind(String words, String api, String id, String name, String filter) {
    this.words = words;
    this.api = api;
    this.id = id;
    this.name = name;
    this.filter = filter;
  }

  String words() {
    return words;
  }

  String create() {
    return "Create" + api;
  }

  String describe() {
    return "Describe" + list();
  }

  String modify() {
    return "Modify" + api;
  }

  String delete() {
    return "Delete" + api;
  }

  /** The key of the list in an answer. */
  String list() {
    return api + "s";
  }

  /** The key of its id. */
  String id() {
    return id;
  }

  /** The key of its name. */
  String nameKey() {
    return name;
  }

  /** The filter that looks at its name. */
  String filter() {
    return filter;
  }
}
