package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.Options;
import dev.lightsout.order.Order;
import dev.lightsout.order.Product;
import dev.lightsout.order.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Cloud Monitor alarm (document 248/9066). It stops the one instance that its dimensions name, if
 * it is firing; recoveries and whatever else it may say stop nothing.
 */
final class AlarmReader {
  /** A year: longer than any alarm lasts, short enough not to overflow a date. */
  private static final long LONGEST_SECONDS = 366L * 24 * 60 * 60;

  private AlarmReader() {}

  static boolean fits(Envelope e) {
    return e.get("alarmObjInfo") instanceof JsonObject;
  }

  static List<Event> read(Envelope alarm, Reading reading) {
    Envelope policy = alarm.at("alarmPolicyInfo");
    String policyId = policy.text("policyId");
    return List.of(
        new Event(
            EventKind.ALARM,
            identity(alarm, policyId),
            policyId,
            when(alarm),
            null,
            alarm.number("durationTime").orElse(0L) > 0,
            List.of(instruction(alarm, policy, reading))));
  }

  private static Instruction instruction(Envelope alarm, Envelope policy, Reading reading) {
    String status = alarm.text("alarmStatus");
    if (!"1".equals(status)) {
      return new Ignored("the alarm is not firing: alarmStatus is " + status + ", which is not 1");
    }
    Envelope conditions = policy.at("conditions");
    String id = policy.text("policyId");
    String event = policy.text("policyType") + ":" + conditions.text("eventName");
    Optional<Ignored> ignored =
        reading
            .unlessAllowed("policy " + (id == null ? event : id), id, event)
            .or(() -> Echo.of(conditions.text("eventName")))
            .or(() -> Echo.of(conditions.text("eventShowName")));
    if (ignored.isPresent()) {
      return ignored.get();
    }
    try {
      Envelope object = alarm.at("alarmObjInfo");
      return order(ids(object.at("dimensions")), object.text("region"), reading);
    } catch (Malformed e) {
      return new Refused(e.getMessage());
    }
  }

  /**
   * The order that an alarm amounts to.
   *
   * @param ids the instances that it names
   * @param regionCode the region as the alarm has it; null for the function's own
   * @throws Malformed if it does not name one instance, in a region that is known
   */
  static Order order(Set<String> ids, String regionCode, Reading reading) {
    if (ids.size() != 1) {
      throw Malformed.because(
          "the alarm's dimensions "
              + (ids.isEmpty() ? "name no instance" : "name several instances, " + ids)
              + ": expected one id such as ins-r8hr2upy or hai-dunyfddn");
    }
    String id = ids.iterator().next();
    Product product = Product.ofId(id).orElseThrow();
    return Order.of(region(regionCode, reading), List.of(id), options(product, reading));
  }

  /**
   * The instances that an object names: none, unless one of its own members is an id; then those at
   * any depth, which may contradict it. Whole values only, since an id inside other text may be
   * another machine's; and no names, which people write as they like.
   */
  static Set<String> ids(Envelope members) {
    boolean namesOne =
        members.object().entrySet().stream()
            .filter(member -> !isName(member.getKey()))
            .map(Map.Entry::getValue)
            .anyMatch(AlarmReader::isId);
    Set<String> ids = new TreeSet<>();
    if (namesOne) {
      collect(members.object(), ids);
    }
    return ids;
  }

  private static boolean isId(JsonElement value) {
    return value instanceof JsonPrimitive text && Product.ofId(text.getAsString()).isPresent();
  }

  private static boolean isName(String key) {
    return key.toLowerCase(Locale.ROOT).contains("name");
  }

  private static void collect(JsonElement value, Set<String> ids) {
    if (value instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              member -> {
                if (!isName(member.getKey())) {
                  collect(member.getValue(), ids);
                }
              });
    } else if (value instanceof JsonArray array) {
      array.forEach(element -> collect(element, ids));
    } else if (isId(value)) {
      ids.add(value.getAsString());
    }
  }

  private static String region(String code, Reading reading) {
    if (code == null || code.isBlank()) {
      if (reading.region() == null) {
        throw Malformed.missing("the alarm's region", "a region such as gz or ap-guangzhou");
      }
      return reading.region();
    }
    if (code.equals(reading.region())) {
      return code;
    }
    return ShortRegions.region(code)
        .orElseThrow(
            () ->
                Malformed.wrongType(
                    "the alarm's region",
                    code,
                    "a code that is known, such as gz or ap-guangzhou"));
  }

  private static Options options(Product product, Reading reading) {
    return switch (product) {
      case CVM -> new CvmOptions(null, reading.alarmStopType(), reading.alarmStoppedMode(), false);
      case HAI -> new HaiOptions(null, false);
    };
  }

  /**
   * The session id differs between the parts of one alarm; policy, object and first time do not.
   */
  private static Identity identity(Envelope alarm, String policyId) {
    String object = String.join("+", ids(alarm.at("alarmObjInfo").at("dimensions")));
    return Identity.of("alarm", policyId, object, alarm.text("firstOccurTime"));
  }

  private static Moment when(Envelope alarm) {
    Moment moment = Moment.of(alarm.text("firstOccurTime"));
    if (moment == null) {
      return null;
    }
    long seconds = alarm.number("durationTime").orElse(0L);
    return moment.plusSeconds(Math.max(0, Math.min(seconds, LONGEST_SECONDS)));
  }
}
