package dev.lightsout.history;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.standin.AcceptedStop;
import dev.lightsout.standin.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What really happened: on the wire, in the cloud and in the log topic. */
final class Evidence {
  /** Codes after which the cloud may have acted or not. */
  private static final Set<String> UNCLEAR = Set.of("InternalError", "InternalServerError");

  private final Happening happening;
  private final List<Request> requests;
  private final List<AcceptedStop> accepted;
  private final List<Map<String, String>> topic;

  Evidence(Happening happening) {
    this.happening = happening;
    this.requests = happening.cloud().requests();
    this.accepted = happening.cloud().instances().acceptedStops();
    this.topic =
        happening.cloud().logTopics().rows(Site.TOPIC).stream()
            .filter(row -> !Delivery.LAST.equals(row.get("invocationId")))
            .toList();
  }

  List<Delivery> deliveries() {
    return happening.deliveries();
  }

  /** The requests of a delivery while its process lived. */
  Stream<Request> requests(Delivery delivery) {
    return requests.stream()
        .filter(it -> delivery.token().equals(it.token()))
        .limit(delivery.requestsInLife());
  }

  /** The stop requests of a delivery for a machine, in order; dry runs are none. */
  List<Request> stops(Delivery delivery, Machine machine) {
    return requests(delivery)
        .filter(it -> it.action().startsWith("Stop"))
        .filter(it -> !it.parameters().has("DryRun"))
        .filter(it -> asksFor(it.parameters(), machine))
        .toList();
  }

  private static boolean asksFor(JsonObject parameters, Machine machine) {
    if (parameters.has("InstanceId")) {
      return parameters.get("InstanceId").getAsString().equals(machine.id());
    }
    return StreamSupport.stream(parameters.getAsJsonArray("InstanceIds").spliterator(), false)
        .map(JsonElement::getAsString)
        .anyMatch(machine.id()::equals);
  }

  /** Whether the answer says that the cloud did nothing. */
  static boolean isRefused(Request request) {
    return request.answer() != null
        && request.answer().has("Error")
        && !UNCLEAR.contains(request.answer().getAsJsonObject("Error").get("Code").getAsString());
  }

  /** Whether the answer tells nothing. */
  static boolean isLost(Request request) {
    return !isRefused(request)
        && (request.answer() == null
            || request.answer().has("Error")
            || !request.answer().has("RequestId"));
  }

  boolean lostAStop(Delivery delivery, Machine machine) {
    return stops(delivery, machine).stream().anyMatch(Evidence::isLost);
  }

  /** The stops of this delivery that a machine accepted. */
  List<AcceptedStop> accepted(Delivery delivery, Machine machine) {
    return accepted.stream()
        .filter(it -> it.instanceId().equals(machine.id()))
        .filter(it -> delivery.token().equals(it.token()))
        .toList();
  }

  /** Whether a stop by somebody else, in the console or in another delivery, has that id. */
  boolean isSomebodyElses(String requestId, Delivery delivery, Machine machine) {
    return Stream.concat(
            happening.done().stream()
                .filter(it -> it.machine() == machine && it.operation() == Operation.STOPS)
                .map(Happening.Done::requestId),
            accepted.stream()
                .filter(it -> it.instanceId().equals(machine.id()))
                .filter(it -> !delivery.token().equals(it.token()))
                .map(AcceptedStop::requestId))
        .anyMatch(requestId::equals);
  }

  /** The event's identity, as the function has it; empty if it never told. */
  String identity(Event event) {
    return deliveries().stream()
        .filter(it -> it.events().contains(event))
        .flatMap(it -> it.rowsOf(event).stream())
        .map(row -> row.get("eventId").getAsString())
        .findFirst()
        .orElse("");
  }

  /** The rows in the topic, in order. */
  List<Map<String, String>> topic() {
    return topic;
  }

  Figures figures() {
    return happening.figures();
  }
}
