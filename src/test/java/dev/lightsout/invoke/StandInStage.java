package dev.lightsout.invoke;

import dev.lightsout.Platform;
import dev.lightsout.Settings;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.event.Event;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A stand-in cloud made for the event, in a time in which nobody waits. */
final class StandInStage implements Stage {
  private final HurriedTime time;
  private final StandIn cloud;
  private final Collection<StandInInstance> fleet;
  private final Map<String, String> variables;
  private int requestsBefore;

  private StandInStage(
      HurriedTime time,
      StandIn cloud,
      Collection<StandInInstance> fleet,
      Map<String, String> variables) {
    this.time = time;
    this.cloud = cloud;
    this.fleet = List.copyOf(fleet);
    this.variables = variables;
  }

  static StandInStage open(Arguments arguments, Settings settings, List<Event> events) {
    Collection<StandInInstance> fleet =
        Fleet.of(events, settings.rails().protectTag()).as(arguments);
    HurriedTime time = new HurriedTime(Clock.systemUTC());
    StandIn cloud = StandIn.builder().clock(time).stopping(Duration.ofSeconds(20)).start();
    fleet.forEach(cloud.instances()::add);
    for (String stop : List.of("StopInstances", "StopInstance")) {
      cloud.faults().next(stop, arguments.faults.toArray(Fault[]::new));
    }
    return new StandInStage(
        time, cloud, fleet, Environment.besideTheStandIn(arguments, cloud.url()));
  }

  @Override
  public Platform platform(Consumer<String> stdout) {
    return new Platform(
        variables, name -> null, time, time, Timeouts.DEFAULT, Runnable::run, stdout);
  }

  @Override
  public void startAgain() {
    time.pass(Duration.ofMinutes(2));
    fleet.stream()
        .filter(it -> !it.state().equals(cloud.instances().get(it.id()).state()))
        .map(it -> it.latestOperation("StartInstances", "SUCCESS", UUID.randomUUID().toString()))
        .forEach(cloud.instances()::add);
    requestsBefore = cloud.requests().size();
  }

  @Override
  public Optional<List<Request>> requests() {
    return Optional.of(cloud.requests().stream().skip(requestsBefore).toList());
  }

  @Override
  public Optional<List<Map<String, String>>> logged(String topic) {
    return Optional.of(cloud.logTopics().rows(topic));
  }

  @Override
  public Optional<String> state(String instanceId, String region) {
    return cloud
        .instances()
        .find(instanceId)
        .filter(it -> it.region().equals(region))
        .map(StandInStage::state);
  }

  /** HAI has no STOPPING: only the operation shows that it stops. */
  private static String state(StandInInstance instance) {
    boolean hidden =
        instance.state().equals("RUNNING") && "OPERATING".equals(instance.latestOperationState());
    return hidden ? "RUNNING, stopping" : instance.state();
  }

  @Override
  public Duration hurried() {
    return time.slept();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
