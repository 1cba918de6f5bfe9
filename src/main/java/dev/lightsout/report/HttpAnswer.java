package dev.lightsout.report;

import com.google.gson.JsonObject;
import dev.lightsout.event.Event;
import dev.lightsout.order.Refused.Kind;
import dev.lightsout.plan.Outcome;

/** The answer to a request by HTTP, as a Function URL takes it (document 583/96099). */
public final class HttpAnswer {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int CONTENT_TOO_LARGE = 413;
  private static final int SERVICE_UNAVAILABLE = 503;

  private HttpAnswer() {}

  /** The response in JSON. Who may not call learns nothing but that. */
  public static String of(Answer answer) {
    int status = status(answer);
    JsonObject headers = new JsonObject();
    headers.addProperty("Content-Type", "application/json");
    if (status == UNAUTHORIZED) {
      headers.addProperty("WWW-Authenticate", "Basic realm=\"lights-out\"");
    }
    JsonObject response = new JsonObject();
    response.addProperty("isBase64Encoded", false);
    response.addProperty("statusCode", status);
    response.add("headers", headers);
    response.addProperty("body", status == UNAUTHORIZED ? "{}" : answer.toJson());
    return response.toString();
  }

  private static int status(Answer answer) {
    Event event = answer.events().get(0);
    if (event.isRefusedAs(Kind.UNAUTHENTICATED)) {
      return UNAUTHORIZED;
    }
    if (event.isRefusedAs(Kind.TOO_LARGE)) {
      return CONTENT_TOO_LARGE;
    }
    if (answer.isRetryable()) {
      return SERVICE_UNAVAILABLE;
    }
    return answer.has(Outcome.REFUSED) ? BAD_REQUEST : OK;
  }
}
