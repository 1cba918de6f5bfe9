package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What Cloud Monitor knows of alarms, as its {@code Describe…} calls tell it: notices, policies and
 * the instances that a policy watches. Thread-safe.
 */
public final class Alarms {
  /**
   * An instance under a policy.
   *
   * @param region as the API has it here: its short code, such as gz
   * @param dimensions JSON, such as {@code {"unInstanceId":"ins-r8hr2upy"}}
   */
  record Watched(String region, String dimensions) {}

  private final Clock clock;
  private final Map<String, JsonObject> notices = new LinkedHashMap<>();
  private final Map<String, JsonObject> policies = new LinkedHashMap<>();
  private final Map<String, Set<Watched>> watched = new LinkedHashMap<>();
  private final AlarmMetrics metrics = new AlarmMetrics();
  private int made;

  Alarms(Clock clock) {
    this.clock = clock;
  }

  /**
   * The metrics that a policy type can watch; as the API's page shows them until told otherwise.
   */
  public AlarmMetrics metrics() {
    return metrics;
  }

  /** Every notice, as DescribeAlarmNotices tells it. */
  public synchronized List<JsonObject> notices() {
    return notices.values().stream().map(this::told).toList();
  }

  /** Every policy, as DescribeAlarmPolicies tells it. */
  public synchronized List<JsonObject> policies() {
    return copies(policies.values());
  }

  /** Somebody makes a notice in the console; returns its id. */
  public String notice(String name, String url) {
    JsonObject callback = new JsonObject();
    callback.addProperty("URL", url);
    JsonArray urls = new JsonArray();
    urls.add(callback);
    JsonObject notice = new JsonObject();
    notice.addProperty("Name", name);
    notice.addProperty("NoticeType", "ALL");
    notice.add("URLNotices", urls);
    return addNotice(notice);
  }

  /** Somebody makes a policy in the console, enabled, with these notices; returns its id. */
  public synchronized String policy(String name, String namespace, String... noticeIds) {
    JsonObject policy = new JsonObject();
    policy.addProperty("PolicyName", name);
    policy.addProperty("Namespace", namespace);
    policy.addProperty("MonitorType", "MT_QCE");
    policy.addProperty("Enable", 1);
    JsonArray ids = new JsonArray();
    List.of(noticeIds).forEach(ids::add);
    policy.add("NoticeIds", ids);
    return addPolicy(policy);
  }

  /**
   * The metric of an instance meets the policy's condition.
   *
   * @return what is sent to the callbacks of the policy's notices: nothing unless the policy is
   *     enabled and watches the instance
   */
  public synchronized List<AlarmCallback> fire(String policyId, String instanceId) {
    JsonObject policy =
        findPolicy(policyId).orElseThrow(() -> new NoSuchElementException("no policy " + policyId));
    List<AlarmCallback> sent = new ArrayList<>();
    if (policy.get("Enable").getAsInt() == 1) {
      for (Watched object : watched(policyId)) {
        if (object.dimensions().contains('"' + instanceId + '"')) {
          String body = AlarmCallback.body(policy, object, clock.instant());
          urls(policy).forEach(url -> sent.add(new AlarmCallback(url, body)));
        }
      }
    }
    return sent;
  }

  private List<String> urls(JsonObject policy) {
    return policy.getAsJsonArray("NoticeIds").asList().stream()
        .map(id -> notices.get(id.getAsString()))
        .filter(Objects::nonNull)
        .flatMap(notice -> notice.getAsJsonArray("URLNotices").asList().stream())
        .map(it -> it.getAsJsonObject().get("URL").getAsString())
        .toList();
  }

  synchronized String addNotice(JsonObject notice) {
    String id = "notice-%08d".formatted(++made);
    notice.addProperty("Id", id);
    notices.put(id, notice);
    return id;
  }

  synchronized String addPolicy(JsonObject policy) {
    String id = "policy-%08d".formatted(++made);
    policy.addProperty("PolicyId", id);
    policies.put(id, policy);
    return id;
  }

  synchronized boolean hasNotice(String id) {
    return notices.containsKey(id);
  }

  synchronized Optional<JsonObject> findPolicy(String id) {
    return Optional.ofNullable(policies.get(id)).map(JsonObject::deepCopy);
  }

  /** Somebody changes a notice in the console, or the API does; false if there is none. */
  public synchronized boolean changeNotice(String id, JsonObject members) {
    return change(notices.get(id), members);
  }

  /** False if there is none. */
  synchronized boolean changePolicy(String id, JsonObject members) {
    return change(policies.get(id), members);
  }

  synchronized void removeNotice(String id) {
    notices.remove(id);
  }

  synchronized void removePolicy(String id) {
    policies.remove(id);
    watched.remove(id);
  }

  synchronized void watch(String policyId, Watched object) {
    watched.computeIfAbsent(policyId, id -> new LinkedHashSet<>()).add(object);
  }

  synchronized List<Watched> watched(String policyId) {
    return List.copyOf(watched.getOrDefault(policyId, Set.of()));
  }

  synchronized void clear() {
    notices.clear();
    policies.clear();
    watched.clear();
    metrics.clear();
  }

  /** A notice tells which policies it is bound to. */
  private JsonObject told(JsonObject notice) {
    JsonArray policyIds = new JsonArray();
    policies.forEach(
        (id, policy) -> {
          if (policy.getAsJsonArray("NoticeIds").contains(notice.get("Id"))) {
            policyIds.add(id);
          }
        });
    JsonObject told = notice.deepCopy();
    told.add("PolicyIds", policyIds);
    return told;
  }

  private static boolean change(JsonObject is, JsonObject members) {
    if (is != null) {
      members.deepCopy().asMap().forEach(is::add);
    }
    return is != null;
  }

  private static List<JsonObject> copies(Collection<JsonObject> all) {
    return all.stream().map(JsonObject::deepCopy).toList();
  }
}
