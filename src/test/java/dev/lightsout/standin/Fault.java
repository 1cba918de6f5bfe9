package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What goes wrong with a request. The cloud has done nothing, unless the fault is made {@link
 * #afterActing()}: then the action has its effect, and only the answer is lost or changed.
 */
public final class Fault {
  /** Makes the reply; the supplier acts, or hands over the answer of what was done already. */
  @FunctionalInterface
  private interface Effect {
    Reply reply(Call call, Supplier<JsonObject> answer, Closing closing);
  }

  private static final int DRIBBLES = 20;

  private final String name;
  private final boolean acts;
  private final Effect effect;

  private Fault(String name, boolean acts, Effect effect) {
    this.name = name;
    this.acts = acts;
    this.effect = effect;
  }

  /** That error of the API, with a message of the stand-in's own. */
  public static Fault error(String code) {
    return error(code, "The stand-in was told to answer " + code + ".");
  }

  /** That error of the API. */
  public static Fault error(String code, String message) {
    return fault(
        "error " + code, call -> Reply.of(identified(Refusal.response(code, message), call)));
  }

  /** RequestLimitExceeded. */
  public static Fault throttled() {
    return fault(
        "throttled",
        call -> {
          JsonObject response = RateLimit.exceeded(11, 10).response(call.language());
          return Reply.of(identified(response, call));
        });
  }

  /** The connection is reset (RST). */
  public static Fault reset() {
    return broken("reset", com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
  }

  /** The connection is closed without a byte. */
  public static Fault empty() {
    return broken("empty", com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
  }

  /** The body ends, and the connection with it, before Content-Length is reached. */
  public static Fault truncated() {
    return new Fault("truncated", false, (call, answer, closing) -> Reply.truncated(call));
  }

  /** 200 with a page of HTML. */
  public static Fault noJson() {
    return fault(
        "noJson",
        call ->
            Reply.lost(200, "<html><body><h1>Bad gateway</h1></body></html>")
                .header("Content-Type", "text/html"));
  }

  /** 200 with no body. */
  public static Fault emptyBody() {
    return fault("emptyBody", call -> Reply.lost(200, ""));
  }

  /** 200 with {@code {}}. */
  public static Fault emptyJson() {
    return fault("emptyJson", call -> Reply.lost(200, "{}"));
  }

  /** 200 with {@code {"Response":{}}}. */
  public static Fault noRequestId() {
    return fault("noRequestId", call -> Reply.of(new JsonObject()));
  }

  /** That status of HTTP. */
  public static Fault status(int status) {
    return status(status, Map.of());
  }

  /** That status of HTTP, with headers, such as Retry-After. */
  public static Fault status(int status, Map<String, String> headers) {
    return fault(
        "status " + status,
        call -> {
          Reply reply = Reply.lost(status, "<html><body>" + status + "</body></html>");
          headers.forEach(reply::header);
          return reply;
        });
  }

  /** A redirect, 307 or 308, to another place. */
  public static Fault redirect(int status, String location) {
    return fault("redirect " + status, call -> Reply.lost(status, "").header("Location", location));
  }

  /**
   * Waits. It then acts and answers; {@link #afterActing()}, it acts at once and only the answer
   * waits. A client that has left meanwhile does not keep it from acting.
   */
  public static Fault slow(Duration delay) {
    return new Fault(
        "slow " + delay,
        false,
        (call, answer, closing) -> {
          closing.pause(delay);
          return Reply.of(answer.get());
        });
  }

  /** Nothing is answered for so long; then the connection is closed without a byte. */
  public static Fault silent(Duration delay) {
    Fault closed = empty();
    return new Fault(
        "silent " + delay,
        false,
        (call, answer, closing) -> {
          closing.pause(delay);
          return closed.effect.reply(call, answer, closing);
        });
  }

  /** It acts, and answers in small pieces over that time, so that there is never a long silence. */
  public static Fault dribble(Duration time) {
    return new Fault(
        "dribble " + time,
        false,
        (call, answer, closing) -> Reply.of(answer.get()).inPieces(DRIBBLES, time));
  }

  /** 200 with the answer to some other action: of a stop for a look, and of a look for the rest. */
  public static Fault answerOfAnother() {
    return fault(
        "answerOfAnother",
        call -> {
          JsonObject response = new JsonObject();
          if (!String.valueOf(call.action()).startsWith("Describe")) {
            response.addProperty("TotalCount", 0);
            response.add("InstanceSet", new JsonArray());
          }
          return Reply.of(identified(response, call));
        });
  }

  /** It acts, and its answer is changed. */
  public static Fault changed(Consumer<JsonObject> change) {
    return new Fault(
        "changed",
        false,
        (call, answer, closing) -> {
          JsonObject changed = answer.get();
          change.accept(changed);
          return Reply.of(changed);
        });
  }

  /** It acts and answers, and closes the connection after the answer. */
  public static Fault hangingUp() {
    return new Fault(
        "hangingUp",
        false,
        (call, answer, closing) -> Reply.of(answer.get()).header("Connection", "close"));
  }

  /** Something happens while it is under way, however long it takes; then it acts and answers. */
  public static Fault meanwhile(Runnable event) {
    return new Fault(
        "meanwhile",
        false,
        (call, answer, closing) -> {
          event.run();
          return Reply.of(answer.get());
        });
  }

  /** The connection is reset, and the action takes effect when what is handed over is run. */
  public static Fault late(Consumer<Runnable> later) {
    return new Fault(
        "late",
        false,
        (call, answer, closing) -> {
          later.accept(answer::get);
          return reset().effect.reply(call, answer, closing);
        });
  }

  /** The same fault, but the action takes effect first. */
  public Fault afterActing() {
    return acts ? this : new Fault(name + " after acting", true, effect);
  }

  /** What {@link Request#fault()} says. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }

  Reply reply(Call call, Supplier<JsonObject> act, Closing closing) {
    if (!acts) {
      return effect.reply(call, act, closing);
    }
    JsonObject done = act.get();
    return effect.reply(call, () -> done, closing);
  }

  private static Fault fault(String name, Function<Call, Reply> reply) {
    return new Fault(name, false, (call, answer, closing) -> reply.apply(call));
  }

  private static Fault broken(String name, com.github.tomakehurst.wiremock.http.Fault fault) {
    return fault(
        name, call -> new Reply(0, null, new ResponseDefinitionBuilder().withFault(fault)));
  }

  private static JsonObject identified(JsonObject response, Call call) {
    response.addProperty("RequestId", call.requestId());
    return response;
  }
}
