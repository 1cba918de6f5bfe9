package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.http.Request;

/** A request's path and query, as they were sent, which is how they were signed. */
record Url(String path, String query) {
  static Url of(Request http) {
    String[] parts = http.getUrl().split("\\?", 2);
    return new Url(parts[0], parts.length < 2 ? "" : parts[1]);
  }
}
