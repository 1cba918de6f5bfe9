package dev.lightsout.standin;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The names that CVM's Filters take (document 213/15728, and 213/15753 for what they look at). */
final class CvmTraits {
  private static final String TAG = "tag:";
  private static final String CREATED = "CreatedTime";
  private static final String NUMBER = "\\d{1,18}";

  private static final Map<String, Trait> NAMED =
      Map.ofEntries(
          Map.entry("zone", Trait.of(it -> List.of(it.zone()), StandInInstance::zone)),
          Map.entry("project-id", number("Placement.ProjectId")),
          Map.entry("host-id", text("Placement.HostId")),
          Map.entry("dedicated-cluster-id", text("DedicatedClusterId")),
          Map.entry("vpc-id", text("VirtualPrivateCloud.VpcId")),
          Map.entry("subnet-id", text("VirtualPrivateCloud.SubnetId")),
          Map.entry("instance-id", Trait.ID),
          Map.entry("uuid", text("Uuid")),
          Map.entry("security-group-id", texts("SecurityGroupIds")),
          Map.entry("instance-name", Trait.of(it -> List.of(it.name()), StandInInstance::name)),
          Map.entry("instance-charge-type", Trait.CHARGE_TYPE),
          Map.entry("instance-state", Trait.STATE),
          Map.entry("private-ip-address", texts("PrivateIpAddresses")),
          Map.entry("public-ip-address", Trait.PUBLIC_IP),
          Map.entry("ipv6-address", texts("IPv6Addresses")),
          Map.entry("tag-key", Trait.of(it -> it.tags().keySet(), (it, key) -> it.tag(key, "any"))),
          Map.entry(
              "tag-value", Trait.of(it -> it.tags().values(), (it, value) -> it.tag("any", value))),
          Map.entry("creation-start-time", created(order -> order >= 0)),
          Map.entry("creation-end-time", created(order -> order <= 0)));

  private CvmTraits() {}

  static Optional<Trait> named(String name) {
    return name.startsWith(TAG)
        ? Optional.of(tag(name.substring(TAG.length())))
        : Optional.ofNullable(NAMED.get(name));
  }

  /** Whether the filter of that name can look for that value at all. */
  static boolean takes(String name, String value) {
    if (name.startsWith("creation-")) {
      return time(value).isPresent();
    }
    return !name.equals("project-id") || value.matches(NUMBER);
  }

  private static Trait tag(String key) {
    return new Trait(
        (it, value) -> value.equals(it.tags().get(key)), (it, value) -> it.tag(key, value));
  }

  private static Trait text(String path) {
    return Trait.of(it -> values(it, path), (it, value) -> it.field(path, value));
  }

  private static Trait texts(String path) {
    return Trait.of(it -> values(it, path), (it, value) -> it.field(path, List.of(value)));
  }

  private static Trait number(String path) {
    return Trait.of(
        it -> values(it, path),
        (it, value) -> value.matches(NUMBER) ? it.field(path, Long.valueOf(value)) : it);
  }

  private static List<String> values(StandInInstance instance, String path) {
    JsonElement field = CvmJson.field(instance, path);
    if (field.isJsonNull()) {
      return List.of();
    }
    return field.isJsonArray()
        ? field.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
        : List.of(field.getAsString());
  }

  private static Trait created(Predicate<Integer> order) {
    return new Trait(
        (it, value) ->
            time(value).filter(limit -> order.test(made(it).compareTo(limit))).isPresent(),
        (it, value) -> time(value).map(limit -> it.field(CREATED, limit.toString())).orElse(it));
  }

  private static Instant made(StandInInstance instance) {
    return Instant.parse(CvmJson.field(instance, CREATED).getAsString());
  }

  /** As in the page's 2023-06-01 00:00:00, which names no zone: Beijing's is a guess. */
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
              .toInstant(ZoneOffset.ofHours(8)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
