package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.ops.Account;
import dev.lightsout.ops.Shell;
import dev.lightsout.standin.LogIndex;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A second stand-in that plays the real cloud, in a time in which nobody waits. */
final class Rehearsal implements AutoCloseable {
  static final String REGION = "ap-guangzhou";
  static final String INSTANCE = "ins-r8hr2upy";
  static final String TOPIC = "66666666-7777-8888-9999-111111111111";
  private static final String TOKEN = "token-of-the-rehearsal";

  private final StandIn cloud;
  private final PassingTime time;

  private Rehearsal(StandIn cloud, PassingTime time) {
    this.cloud = cloud;
    this.time = time;
  }

  /**
   * @param instance {@code ins-} or {@code hai-}
   * @param deviations how it is to be otherwise
   */
  static Rehearsal of(Shell shell, String instance, Collection<Deviation> deviations) {
    PassingTime time = new PassingTime(shell.clock().instant());
    StandIn.Builder builder =
        StandIn.builder()
            .clock(time)
            .stopping(Duration.ofSeconds(30))
            .anyTopic(false)
            .secret(StandIn.SECRET_ID, StandIn.SECRET_KEY, TOKEN);
    for (Deviation deviation : deviations) {
      builder = deviation.rules(builder);
    }
    StandIn cloud = builder.start();
    cloud
        .instances()
        .add(
            StandInInstance.of(instance)
                .region(REGION)
                .name("sample-1")
                .tag("env", "dev")
                .acceptsStopCharging(!deviations.contains(Deviation.REFUSES_STOP_CHARGING)));
    cloud.logTopics().index(TOPIC, LogIndex.ofKeys("eventId", "outcome"));
    deviations.forEach(it -> it.into(cloud));
    return new Rehearsal(cloud, time);
  }

  Account account() {
    return new Account(
        new Credentials(StandIn.SECRET_ID, StandIn.SECRET_KEY, TOKEN),
        URI.create(cloud.url()),
        "tencentcloudapi.com");
  }

  /** The shell, in the rehearsal's time, and with nothing of the caller's settings. */
  Shell in(Shell shell) {
    return new Shell(
        shell.in(),
        shell.out(),
        shell.err(),
        Map.of(),
        shell.home(),
        shell.directory(),
        time,
        time::sleep);
  }

  StandIn cloud() {
    return cloud;
  }

  /** The instances that an answer shows. */
  static List<JsonObject> instances(JsonObject answer) {
    JsonElement set = answer.get("InstanceSet");
    return set == null
        ? List.of()
        : StreamSupport.stream(set.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .toList();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
