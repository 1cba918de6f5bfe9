package dev.lightsout.ops.smoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An event for the function: the real handler, through the real SDK.
 *
 * @param consent without which there is none
 * @param letter which event
 * @param stoppedMode of CVM; null for HAI, which has one way
 */
record Deliver(Consent consent, Letter letter, String stoppedMode) implements Question {

  /** Which event. */
  enum Letter {
    /** The one that stops it. */
    FIRST,
    /** The same, delivered again. */
    THE_SAME,
    /** Another one, with the same order. */
    ANOTHER
  }

  Deliver {
    Objects.requireNonNull(consent, "a stop takes consent");
  }

  @Override
  public Observation of(CloudUnderContract cloud) {
    Course course = cloud.course();
    String event =
        letter == Letter.THE_SAME
            ? course.event()
            : timer(cloud, letter.name().toLowerCase(Locale.ROOT), consent.instance(), stoppedMode);
    if (letter == Letter.FIRST) {
      course.delivered(event, cloud.now());
    }
    Delivered delivered = cloud.deliver(event, false, () -> cloud.look());
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.equal("rows", delivered.rows().size()));
    for (String key :
        List.of("outcome", "stateBefore", "stateAfter", "stopChargingMode", "guard")) {
      facts.add(Fact.equal(key, delivered.of(key)));
    }
    facts.add(Fact.equal("asks for another delivery", delivered.again() ? "yes" : "no"));
    facts.add(Fact.equal("log topic", delivered.notices().isEmpty() ? "as usual" : "trouble"));
    if (letter == Letter.FIRST) {
      facts.add(Fact.equal("the instance's latest operation", attribution(cloud, delivered)));
    }
    String error = delivered.of("errorCode");
    return new Observation(facts, error.equals("-") ? "accepted" : error, words(delivered));
  }

  /** CVM names the request of an instance's latest operation; HAI does not. */
  private static String attribution(CloudUnderContract cloud, Delivered delivered) {
    return cloud
        .look()
        .map(look -> look.instance().latestOperationRequestId())
        .map(
            id ->
                id.equals(delivered.of("requestId")) ? "is this stop" : "is another than this stop")
        .orElse("has no request id");
  }

  private static String words(Delivered delivered) {
    String error = delivered.of("errorMessage");
    String reason = delivered.of("reason") + (error.equals("-") ? "" : ": " + error);
    return String.join(
        "; ",
        delivered.notices().isEmpty()
            ? List.of(reason)
            : List.of(reason, String.join("; ", delivered.notices())));
  }

  /** A timer's event of this moment that stops the instance. */
  static String timer(CloudUnderContract cloud, String name, String instance, String stoppedMode) {
    JsonObject order = new JsonObject();
    if (stoppedMode == null) {
      order.addProperty("Action", "StopInstance");
      order.addProperty("InstanceId", instance);
    } else {
      order.addProperty("Action", "StopInstances");
      JsonArray ids = new JsonArray();
      ids.add(instance);
      order.add("InstanceIds", ids);
      order.addProperty("StoppedMode", stoppedMode);
    }
    order.addProperty("Region", cloud.target().region());
    JsonObject event = new JsonObject();
    event.addProperty("Type", "Timer");
    event.addProperty("TriggerName", cloud.target().run() + "-" + name);
    event.addProperty("Time", cloud.now().toString());
    event.addProperty("Message", order.toString());
    return event.toString();
  }
}
