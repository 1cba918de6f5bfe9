package dev.lightsout.standin;

import com.google.gson.JsonObject;

/**
 * An action of the API.
 *
 * @param perSecond the rate its page allows, per region; 0 where it names none
 */
record Action(Product product, String name, int perSecond, Shape shape, Handler handler) {
  /** What an action does; the answer lacks only its RequestId. */
  @FunctionalInterface
  interface Handler {
    JsonObject answer(Parameters parameters, Call call);
  }
}
