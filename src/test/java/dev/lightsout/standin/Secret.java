package dev.lightsout.standin;

/** A pair of keys the stand-in accepts. A null token accepts any, and none. */
record Secret(String id, String key, String token) {
  boolean accepts(String given) {
    return token == null || token.equals(given);
  }
}
