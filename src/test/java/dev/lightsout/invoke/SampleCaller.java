package dev.lightsout.invoke;

import dev.lightsout.Settings;
import dev.lightsout.event.EventKind;
import dev.lightsout.event.Events;
import java.util.Map;

/** Who calls by HTTP in the samples: beside the stand-in the function may let them in. */
final class SampleCaller {
  private static final String USER = "LIGHTS_OUT_WEBHOOK_USER";
  private static final String PASSWORD = "LIGHTS_OUT_WEBHOOK_PASSWORD";

  private SampleCaller() {}

  /** Lets them in, if the event comes by HTTP and the settings do not say who may call. */
  static boolean admit(Map<String, String> settings, String event) {
    if (settings.containsKey(USER) || settings.containsKey(PASSWORD) || !isHttp(event)) {
      return false;
    }
    settings.put(USER, "lights-out");
    settings.put(PASSWORD, "sample-password");
    return true;
  }

  private static boolean isHttp(String event) {
    return Events.read(event, Settings.read(Map.of()).reading(null)).get(0).kind()
        == EventKind.HTTP;
  }
}
