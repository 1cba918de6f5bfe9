package dev.lightsout.faults;

import dev.lightsout.DyingConnections;
import dev.lightsout.faults.Mishap.Dies;
import dev.lightsout.faults.Mishap.HandsOver;
import dev.lightsout.faults.Mishap.Loses;
import dev.lightsout.faults.Mishap.Meets;
import dev.lightsout.faults.Mishap.Refuses;
import dev.lightsout.faults.Mishap.Times;
import dev.lightsout.order.Product;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** An event, the instance it is about, and what goes wrong. */
final class Scene implements AutoCloseable {
  private static final String TOPIC = "topic-of-reports";
  private static final String REGION = "ap-guangzhou";

  /** The samples name the same messages in each scene; the journal is read 24 hours back. */
  private static final Duration BEYOND_THE_JOURNAL = Duration.ofHours(25);

  private final Stage stage;
  private final Trigger trigger;
  private final Product product;
  private final int number;
  private final String id;
  private final List<String> ids = new ArrayList<>();
  private final int requestsBefore;
  private final Map<String, String> environment = new HashMap<>();
  private final List<AutoCloseable> wires = new ArrayList<>();
  private boolean chooses;
  private String event;

  Scene(Stage stage, Trigger trigger, Product product) {
    this.stage = stage;
    this.trigger = trigger;
    this.product = product;
    this.number = stage.next();
    this.id = id(0);
    stage.time().advance(BEYOND_THE_JOURNAL);
    this.requestsBefore = cloud().requests().size();
    set("LIGHTS_OUT_ENDPOINT", cloud().url());
    set("LIGHTS_OUT_LOG_TOPIC", TOPIC);
    set("LIGHTS_OUT_WEBHOOK_USER", "lights-out");
    set("LIGHTS_OUT_WEBHOOK_PASSWORD", "sample-password");
    set("TENCENTCLOUD_REGION", REGION);
    stage.process().role(StandIn.SECRET_ID, StandIn.SECRET_KEY, "a-session-token");
    add(StandInInstance.of(id).tag("env", "dev"));
  }

  private StandIn cloud() {
    return stage.cloud();
  }

  private String id(int place) {
    return (product == Product.HAI ? "hai-" : "ins-") + "%05d%03d".formatted(number, place);
  }

  private void add(StandInInstance instance) {
    ids.add(instance.id());
    cloud().instances().add(instance);
  }

  // What a step asks for, or asks

  Scene set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The order names no instance, but filters. */
  Scene choose() {
    chooses = true;
    return this;
  }

  /** The event comes two minutes after it happened. */
  void late() {
    event = trigger.event(order(), id, stage.time().clock());
    stage.time().advance(Duration.ofMinutes(2));
  }

  /** So many that are stopped come before it where filters are answered. */
  Scene amongStopped(int count) {
    cloud().instances().remove(id);
    for (int i = 1; i <= count; i++) {
      add(StandInInstance.of(id(i)).tag("env", "dev").state("STOPPED"));
    }
    cloud().instances().running(id).change(id, it -> it.tag("env", "dev"));
    return this;
  }

  void always(String action, Fault fault) {
    cloud().faults().always(action, fault);
  }

  String stopAction() {
    return product.action();
  }

  int stopsSent() {
    return sent(stopAction());
  }

  int sent(String action) {
    return (int) requests().stream().filter(it -> action.equals(it.action())).count();
  }

  // What goes wrong

  /** From now on, until it is healed. */
  void strike(Step step, Mishap mishap, Times times) throws IOException {
    if (mishap.how() instanceof Meets meets) {
      meet(step, times, meets.fault(), () -> holdUp(meets.lasts()));
    } else if (mishap.how() instanceof Dies dies) {
      meet(step, times, dies.fault(), stage.process()::kill);
    } else if (mishap.how() instanceof Refuses) {
      Doorway doorway = new Doorway(cloud().port(), () -> step.comesNext(this));
      wires.add(doorway);
      set("LIGHTS_OUT_ENDPOINT", doorway.url());
    } else if (mishap.how() instanceof Loses loses) {
      DyingConnections wire = new DyingConnections(cloud().port(), loses.death());
      wires.add(wire);
      set("LIGHTS_OUT_ENDPOINT", wire.url());
    } else if (mishap.how() instanceof HandsOver keys) {
      stage.process().role(keys.id(), keys.key(), keys.token());
    }
  }

  /** The function may give up at once, so it is told only when the cloud has acted. */
  private void holdUp(Duration answer) {
    stage.onceAnswered(() -> stage.time().answerTakes(answer));
  }

  private void meet(Step step, Times times, Fault fault, Runnable meanwhile) {
    AtomicBoolean happened = new AtomicBoolean();
    for (String action : List.of(Step.LOOK_ACTION, stopAction(), "UploadLog", Step.SEARCH_ACTION)) {
      cloud()
          .faults()
          .on(
              action,
              request -> {
                boolean strikes =
                    step.meets(this, request)
                        && (times == Times.ALWAYS || !happened.getAndSet(true));
                if (strikes) {
                  meanwhile.run();
                }
                return strikes;
              },
              fault);
    }
  }

  /** Nothing is wrong any more, and a minute has passed. */
  void heal() {
    cloud().faults().clear();
    stage.process().restart();
    set("LIGHTS_OUT_ENDPOINT", cloud().url());
    stage.process().role(StandIn.SECRET_ID, StandIn.SECRET_KEY, "a-session-token");
    stage.time().advance(Duration.ofMinutes(1));
  }

  // What happens

  /** The event is delivered; it is the same each time. */
  Delivery deliver() {
    if (event == null) {
      event = trigger.event(order(), id, stage.time().clock());
    }
    int before = requests().size();
    int loggedBefore = cloud().logTopics().rows(TOPIC).size();
    // SCF delivers again with the request id of the first time.
    String invocation = "invocation-" + number;
    Ending ending =
        stage
            .process()
            .handler(trigger.door(), environment)
            .end(event, invocation, trigger.limit());
    List<Request> sent = requests();
    List<Map<String, String>> logged = cloud().logTopics().rows(TOPIC);
    return Delivery.of(
        ending,
        stage.process().printed(),
        List.copyOf(sent.subList(before, sent.size())),
        logged.subList(loggedBefore, logged.size()));
  }

  private String order() {
    String what =
        !chooses
            ? product == Product.HAI
                ? "\"InstanceId\":\"" + id + "\""
                : "\"InstanceIds\":[\"" + id + "\"]"
            : product == Product.HAI
                ? "\"Filters\":[{\"Name\":\"charge-type\",\"Values\":[\"POSTPAID_BY_HOUR\"]}]"
                : "\"Filters\":[{\"Name\":\"tag:env\",\"Values\":[\"dev\"]}]";
    return "{\"Action\":\"" + stopAction() + "\",\"Region\":\"" + REGION + "\"," + what + "}";
  }

  private List<Request> requests() {
    List<Request> all = cloud().requests();
    return all.subList(requestsBefore, all.size());
  }

  String instanceId() {
    return id;
  }

  int fleet() {
    return ids.size();
  }

  boolean chooses() {
    return chooses;
  }

  StandInInstance instance() {
    return cloud().instances().get(id);
  }

  int acceptedStops() {
    return cloud().instances().acceptedStops(id);
  }

  /** The next scene finds none of it. */
  @Override
  public void close() throws Exception {
    cloud().faults().clear();
    ids.forEach(cloud().instances()::remove);
    for (AutoCloseable wire : wires) {
      wire.close();
    }
  }
}
