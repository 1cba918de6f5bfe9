package dev.lightsout.standin;

import com.google.gson.JsonObject;
import java.util.Set;

/** Answers a call: the checks every action shares, then the action. */
final class Cloud {
  private static final int BODY_LIMIT = 10 << 20;

  private final Rules rules;
  private final Actions actions;
  private final Signature signature;
  private final RateLimit rateLimit = new RateLimit();

  Cloud(
      Rules rules,
      Instances instances,
      LogTopics topics,
      Alarms alarms,
      Roles roles,
      Functions functions) {
    this.rules = rules;
    this.actions = Actions.of(rules, instances, topics, alarms, roles, functions);
    this.signature = new Signature(rules.secret());
  }

  /** The "Response" object, an error's or the action's own. */
  JsonObject answer(Call call) {
    JsonObject response;
    try {
      response = act(call);
    } catch (Refusal refusal) {
      response = refusal.response(call.language());
    }
    response.addProperty("RequestId", call.requestId());
    return response;
  }

  private JsonObject act(Call call) {
    checkTransport(call);
    signature.check(call);
    Action action = actions.find(call);
    if (action.product().isRegional() || call.region() != null) {
      Regions.check(call.region());
    }
    if (rules.rateLimits()) {
      rateLimit.check(action, call);
    }
    return action.handler().answer(action.shape().check(call), call);
  }

  private static void checkTransport(Call call) {
    if (!Set.of("GET", "POST").contains(call.method())) {
      throw Refusal.of("UnsupportedProtocol", "Only GET and POST requests are supported.");
    }
    if (call.body().length > BODY_LIMIT) {
      throw Refusal.of("RequestSizeLimitExceeded", "The request is larger than 10 MB.");
    }
    if (call.action() == null) {
      throw Shape.missing("Action");
    }
    if (call.version() == null) {
      throw Shape.missing("Version");
    }
  }
}
