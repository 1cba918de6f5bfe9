package dev.lightsout.ops.alarms;

import dev.lightsout.event.ShortRegionCode;
import dev.lightsout.ops.BadUsage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where Cloud Monitor sends an alarm: the function itself, or its URL with a user and a password,
 * since Basic authentication is all that a callback can do (document 248/9066).
 *
 * @param url as the API takes it, with the password
 * @param secret the password as it stands in the URL; null if there is none
 */
record Callback(String url, String secret) {
  /** Of the API's type URLNotice. */
  private static final int LONGEST = 256;

  /** Of the function's own check. */
  private static final int SHORTEST_PASSWORD = 8;

  /** For what is only to be removed. */
  static final Callback NONE = new Callback("", null);

  /** Of the names of functions and namespaces. */
  private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,59}";

  /**
   * The function itself.
   *
   * @param region as the API has it; a callback takes its short code
   */
  static Callback function(String region, String namespace, String function) {
    for (String name : new String[] {namespace, function}) {
      if (!name.matches(NAME)) {
        throw new BadUsage(
            "\""
                + name
                + "\": expected the name of a function or namespace: letters, digits, - and _");
      }
    }
    String code =
        ShortRegionCode.of(region)
            .orElseThrow(
                () ->
                    new BadUsage(
                        "TENCENT_REGION "
                            + region
                            + ": expected a region whose short code a document names, such as"
                            + " ap-guangzhou; for others there is --webhook"));
    return new Callback(
        checked("SCF:" + code + "/" + namespace + "/" + function + "/$LATEST"), null);
  }

  /**
   * The function's URL.
   *
   * @param url such as {@code https://1250000000-abcdefgh.ap-guangzhou.tencentscf.com}
   */
  static Callback webhook(String url, String user, String password) {
    URI uri = uri(url);
    if (user.isBlank() || password.isBlank()) {
      throw new BadUsage(
          "--webhook: set LIGHTS_OUT_WEBHOOK_USER and LIGHTS_OUT_WEBHOOK_PASSWORD in the stage's"
              + " file; the function answers 401 without them");
    }
    if (password.strip().length() < SHORTEST_PASSWORD) {
      throw new BadUsage(
          "LIGHTS_OUT_WEBHOOK_PASSWORD is too short: the function takes "
              + SHORTEST_PASSWORD
              + " characters or more");
    }
    // The function reads its variables without the spaces around them.
    String secret = encoded(password.strip());
    String userInfo = encoded(user.strip()) + ":" + secret + "@";
    return new Callback(
        checked(url.replaceFirst("://", "://" + userInfo.replace("$", "\\$"))), secret);
  }

  private static URI uri(String url) {
    try {
      URI uri = URI.create(url);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException notOne) {
      // Falls through: what is no URL is not the right one either.
    }
    throw new BadUsage(
        "--webhook: expected the function's URL, https:// and without a user or password, which are"
            + " taken from the stage's file");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String checked(String url) {
    if (url.length() > LONGEST) {
      throw new BadUsage(
          "the callback would have "
              + url.length()
              + " characters, and the API takes "
              + LONGEST
              + ": choose a shorter name or password");
    }
    return url;
  }

  /** A URL as people may see it. */
  static String masked(String url) {
    return url.replaceFirst("(://[^/:@]*:)[^/@]*@", "$1…@");
  }

  /** As people may see it. */
  String shown() {
    return masked(url);
  }

  @Override
  public String toString() {
    return shown();
  }
}
