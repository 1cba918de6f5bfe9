package dev.lightsout.ops.topic;

import com.google.gson.JsonObject;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a stage has in CLS, as {@code ops/log-topic} describes it. */
record Wanted(
    String region,
    Named logset,
    Named report,
    Index reportIndex,
    Named function,
    Index functionIndex,
    Named notice,
    Named alarm,
    boolean tellsSomebody) {

  /**
   * Reads the files.
   *
   * @param home the root of the repository
   * @param receivers whom the alarm tells
   */
  static Wanted of(Path home, String stage, String region, Receivers receivers) {
    Path files = home.resolve("ops").resolve("log-topic");
    Place alone = new Place(stage, region, Map.of());
    Named logset = named(ClsKind.LOGSET, files.resolve("logset.json"), alone);
    Place inLogset = new Place(stage, region, Map.of("logset", logset));
    Named report = named(ClsKind.TOPIC, files.resolve("report-topic.json"), inLogset);
    Named function = named(ClsKind.TOPIC, files.resolve("function-topic.json"), inLogset);
    Named notice =
        new Named(ClsKind.NOTICE, receivers.in(Template.read(files.resolve("notice.json"))), alone);
    Map<String, Resource> watched = Map.of("logset", logset, "report-topic", report);
    return new Wanted(
        region,
        logset,
        report,
        index(report, "report-topic", files.resolve("report-index.json"), alone),
        function,
        index(function, "function-topic", files.resolve("function-index.json"), alone),
        notice,
        alarm(files, alone, watched, receivers.isEmpty() ? null : notice),
        !receivers.isEmpty());
  }

  private static Named named(ClsKind kind, Path file, Place place) {
    return new Named(kind, Template.read(file), place);
  }

  private static Index index(Named topic, String name, Path file, Place place) {
    Place withTopic = new Place(place.stage(), place.region(), Map.of(name, topic));
    return new Index(topic, Template.read(file), withTopic);
  }

  /** Without anybody to tell it is made all the same: the console keeps the history. */
  private static Named alarm(Path files, Place place, Map<String, Resource> watched, Named notice) {
    JsonObject alarm = Template.read(files.resolve("alarm.json")).json();
    Map<String, Resource> needs = new LinkedHashMap<>(watched);
    if (notice == null) {
      alarm.remove("AlarmNoticeIds");
    } else {
      needs.put("notice", notice);
    }
    return new Named(
        ClsKind.ALARM,
        new Template(alarm),
        new Place(place.stage(), place.region(), Map.copyOf(needs)));
  }

  /** What is to be there, in the order in which it can be made. */
  List<Resource> resources() {
    List<Resource> resources =
        new ArrayList<>(List.of(logset, report, reportIndex, function, functionIndex));
    if (tellsSomebody) {
      resources.add(notice);
    }
    resources.add(alarm);
    return resources;
  }

  /** What may be there, whatever earlier runs were told. */
  List<Resource> all() {
    return List.of(logset, report, reportIndex, function, functionIndex, notice, alarm);
  }

  /** What {@code serverless.yml} needs of it; what is yet to be made is missing. */
  Map<String, String> variables(Ids ids) {
    Map<String, String> variables = new LinkedHashMap<>();
    ids.of(logset).ifPresent(id -> variables.put("SCF_LOGSET_ID", id));
    ids.of(function).ifPresent(id -> variables.put("SCF_LOG_TOPIC_ID", id));
    ids.of(report).ifPresent(id -> variables.put("LIGHTS_OUT_LOG_TOPIC", id));
    ids.of(report).ifPresent(id -> variables.put("LIGHTS_OUT_LOG_REGION", region));
    return variables;
  }
}
