package dev.lightsout.ops.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Template;
import java.util.List;

/**
 * Whom the alarm tells.
 *
 * @param users by their Uid, which CAM's ListUsers tells, and which is not their UIN
 * @param urls webhooks
 */
record Receivers(List<String> users, List<String> urls) {
  private static final String USERS = "NoticeReceivers";
  private static final String URLS = "WebCallbacks";
  private static final int LONGEST_URL = 1024;

  Receivers {
    for (String user : users) {
      if (!user.matches("\\d{1,18}")) {
        throw new BadUsage(
            "--notify-user takes a Uid, a number such as 1137546, not \"" + user + '"');
      }
    }
    for (String url : urls) {
      if (!url.matches("https?://[^\\s/]+\\S*") || url.length() > LONGEST_URL) {
        throw new BadUsage(
            "--notify-url takes a URL such as https://example.com/alarms, not \"" + url + '"');
      }
    }
  }

  boolean isEmpty() {
    return users.isEmpty() && urls.isEmpty();
  }

  /** The notice's file with them in it; a list that nobody is in is left out. */
  Template in(Template file) {
    JsonObject notice = file.json().deepCopy();
    if (users.isEmpty()) {
      notice.remove(USERS);
    } else {
      JsonArray ids = new JsonArray();
      users.forEach(it -> ids.add(Long.valueOf(it)));
      notice.getAsJsonArray(USERS).get(0).getAsJsonObject().add("ReceiverIds", ids);
    }
    JsonObject callback = notice.remove(URLS).getAsJsonArray().get(0).getAsJsonObject();
    if (!urls.isEmpty()) {
      JsonArray callbacks = new JsonArray();
      for (String url : urls) {
        JsonObject one = callback.deepCopy();
        one.addProperty("Url", url);
        callbacks.add(one);
      }
      notice.add(URLS, callbacks);
    }
    return new Template(notice);
  }
}
