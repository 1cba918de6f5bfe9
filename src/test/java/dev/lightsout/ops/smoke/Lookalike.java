package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.ops.Account;
import dev.lightsout.plan.Instance;
import dev.lightsout.standin.LogIndex;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The stand-in, in the place of the cloud: with the instance as the first look found it. */
final class Lookalike implements AutoCloseable {
  /** As long as a real one took, more or less; states are compared, and never times. */
  private static final Duration STOPPING = Duration.ofSeconds(20);

  private final StandIn standIn;
  private final CloudUnderContract cloud;

  private Lookalike(StandIn standIn, CloudUnderContract cloud) {
    this.standIn = standIn;
    this.cloud = cloud;
  }

  /** For a run; with keys of its own, and a token if the cloud's have one. */
  static Lookalike of(Run run) {
    Look look = run.sighting().look();
    Target target = run.cloud().target();
    PassingTime time = new PassingTime(look.at());
    String token = run.cloud().hasToken() ? "token-of-the-stand-in" : null;
    StandIn standIn =
        StandIn.builder()
            .clock(time)
            .stopping(STOPPING)
            .anyTopic(false)
            .secret(StandIn.SECRET_ID, StandIn.SECRET_KEY, token)
            .start();
    standIn.instances().add(instance(look, target.region()));
    if (target.has(Target.TOPIC)) {
      standIn
          .logTopics()
          .index(target.words().get(Target.TOPIC), LogIndex.ofKeys("eventId", "outcome"));
    }
    Account account =
        new Account(
            new Credentials(StandIn.SECRET_ID, StandIn.SECRET_KEY, token),
            URI.create(standIn.url()),
            "tencentcloudapi.com");
    CloudUnderContract cloud = new CloudUnderContract(account, target, run.settings(), time, time);
    cloud.look();
    return new Lookalike(standIn, cloud);
  }

  private static StandInInstance instance(Look look, String region) {
    Instance seen = look.instance();
    StandInInstance instance =
        StandInInstance.of(seen.id())
            .region(region)
            .name(seen.name())
            .state(seen.state())
            .publicIp(seen.publicIp())
            .latestOperation(
                seen.latestOperation(),
                seen.latestOperationState(),
                seen.latestOperationRequestId());
    if (seen.chargeType() != null) {
      instance = instance.chargeType(seen.chargeType());
    }
    if (zone(look.json()) != null) {
      instance = instance.zone(zone(look.json()));
    }
    // Of a running one it is the stand-in's to say.
    if ("STOPPED".equals(seen.state())) {
      instance = instance.stopChargingMode(seen.stopChargingMode());
    }
    for (Map.Entry<String, String> tag : seen.tags().entrySet()) {
      instance = instance.tag(tag.getKey(), tag.getValue());
    }
    return instance;
  }

  private static String zone(JsonObject json) {
    JsonElement placement = json.get("Placement");
    JsonElement zone =
        placement == null || !placement.isJsonObject()
            ? null
            : placement.getAsJsonObject().get("Zone");
    return zone == null || zone.isJsonNull() ? null : zone.getAsString();
  }

  CloudUnderContract cloud() {
    return cloud;
  }

  @Override
  public void close() {
    standIn.close();
  }
}
