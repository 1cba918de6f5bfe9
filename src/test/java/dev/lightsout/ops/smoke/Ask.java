package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.ops.Service;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A request of a case, as data. It can only be made so that it does nothing, or with consent: a
 * look reads, and a stop without consent names ids of our own making alone.
 */
final class Ask {
  /** Can be no id: it is not of the form of one. */
  private static final String MALFORMED = "not-an-id";

  private final Service service;
  private final String action;
  private final JsonObject template;
  private final Consent consent;

  private Ask(Service service, String action, JsonObject template, Consent consent) {
    this.service = service;
    this.action = action;
    this.template = template;
    this.consent = consent;
  }

  /**
   * A request that reads.
   *
   * @param template its JSON, in single quotes, with placeholders
   */
  static Ask look(Service service, String action, String template) {
    return look(service, action, json(template));
  }

  /** A request that reads. */
  static Ask look(Service service, String action, JsonObject template) {
    hold(action.matches("(Describe|Search)\\w+"), action + " is no action that reads");
    return new Ask(service, action, template, null);
  }

  /** A stop that names nothing there is: the cloud has nothing to stop. */
  static Ask harmlessStop(Service service, String action, String template) {
    Ask ask = new Ask(service, action, json(template), null);
    hold(ask.ids().findAny().isPresent(), "a stop that names nothing");
    hold(
        ask.ids().allMatch(id -> id.equals(Target.UNKNOWN) || id.equals(MALFORMED)),
        "without consent a stop names $UNKNOWN or " + MALFORMED + " alone");
    return ask;
  }

  /** A stop of the instance itself. */
  static Ask stop(Consent consent, Service service, String action, String template) {
    hold(consent != null, "a stop takes consent");
    return new Ask(service, action, json(template), consent);
  }

  private static JsonObject json(String template) {
    return JsonParser.parseString(template.replace('\'', '"')).getAsJsonObject();
  }

  /** Its body for a target; with a consent, for no other instance than the consented one. */
  JsonObject body(Target target) {
    if (consent != null && !consent.instance().equals(target.instance())) {
      throw new AssertionError("consent is for another instance");
    }
    if (target.instance().equals(target.words().get(Target.UNKNOWN))) {
      throw new AssertionError("the unknown id is the instance's");
    }
    return target.fill(template).getAsJsonObject();
  }

  Service service() {
    return service;
  }

  String action() {
    return action;
  }

  private Stream<String> ids() {
    JsonElement many = template.get("InstanceIds");
    JsonElement one = template.get("InstanceId");
    return Stream.concat(
        many == null
            ? Stream.of()
            : StreamSupport.stream(many.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString),
        one == null ? Stream.of() : Stream.of(one.getAsString()));
  }

  private static void hold(boolean right, String wrong) {
    if (!right) {
      throw new IllegalArgumentException(wrong);
    }
  }

  @Override
  public String toString() {
    return service + " " + action + " " + template;
  }
}
