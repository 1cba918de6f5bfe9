package dev.lightsout.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a row that have something to say, in order, each within its length. */
final class Values {
  private static final int SHORT = 200;

  private final Map<String, Object> map = new LinkedHashMap<>();
  private final Secrets secrets;
  private final int longest;

  /** Hides the secrets, and cuts sentences at so many bytes. */
  Values(Secrets secrets, int longest) {
    this.secrets = secrets;
    this.longest = longest;
  }

  void put(String key, String name) {
    put(key, name, Math.min(SHORT, longest));
  }

  void putSentence(String key, String sentence) {
    put(key, sentence, longest);
  }

  void put(String key, Number number) {
    if (number != null) {
      map.put(key, number);
    }
  }

  void put(String key, boolean value) {
    map.put(key, value);
  }

  Map<String, Object> map() {
    return map;
  }

  private void put(String key, String text, int most) {
    if (text != null) {
      map.put(key, Text.fit(secrets.hiddenIn(text), most));
    }
  }
}
