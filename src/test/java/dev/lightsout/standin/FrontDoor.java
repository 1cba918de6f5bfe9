package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where WireMock hands a request over: it is journalled, meets its fault, and is answered. */
record FrontDoor(
    Clock clock,
    Cloud cloud,
    Journal journal,
    Faults faults,
    Closing closing,
    Duration latency,
    Consumer<Request> listener)
    implements ResponseDefinitionTransformerV2 {
  static final String NAME = "tencent-cloud";

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Call call = Call.of(event.getRequest(), clock.instant());
    Request arrived = Request.arrived(call);
    int place = journal.arrived(arrived);
    Optional<Fault> fault = faults.take(arrived);
    Request met = fault.map(it -> arrived.met(it.name())).orElse(arrived);
    journal.answered(place, met);
    Supplier<JsonObject> act = () -> cloud.answer(call);
    Reply reply =
        fault.map(it -> it.reply(call, act, closing)).orElseGet(() -> Reply.of(act.get()));
    Request answered = met.answered(reply.status(), reply.answer());
    journal.answered(place, answered);
    listener.accept(answered);
    return reply.http().withFixedDelay(Math.toIntExact(latency.toMillis())).build();
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return NAME;
  }
}
