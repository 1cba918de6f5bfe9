package dev.lightsout.ops.smoke;

import dev.lightsout.ops.BadUsage;
import java.util.List;

/**
 * Somebody has typed the id of the instance that may be stopped. Nothing that can stop it is made
 * without one of these, and there is no other way to one.
 */
final class Consent {
  private final String instance;

  private Consent(String instance) {
    this.instance = instance;
  }

  /**
   * @param instance the instance that was shown
   * @param objections what speaks against stopping it
   * @param typed what was typed
   */
  static Consent to(String instance, List<String> objections, String typed) {
    if (!typed.equals(instance)) {
      throw new BadUsage(
          "\"%s\" is not the instance that was shown: expected %s, letter by letter; nothing was stopped"
              .formatted(typed, instance));
    }
    if (!objections.isEmpty()) {
      throw new BadUsage(instance + " is not stopped for a test: " + String.join("; ", objections));
    }
    return new Consent(instance);
  }

  String instance() {
    return instance;
  }
}
