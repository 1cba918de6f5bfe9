package dev.lightsout.ops;

/** An answer of the API that is an error, or no answer at all. */
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private ApiError(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static ApiError answered(
      Service service, String action, String code, String message, String requestId) {
    return new ApiError(
        code, "%s %s: %s, %s (request %s)".formatted(service, action, code, message, requestId));
  }

  static ApiError unanswered(Service service, String action, String why) {
    return new ApiError("", "%s %s: no answer: %s".formatted(service, action, why));
  }

  /** The same error, should it quote this. */
  public ApiError without(String secret) {
    return new ApiError(code, getMessage().replace(secret, "…"));
  }

  /** The same error, with a sentence behind it. */
  ApiError and(String sentence) {
    return new ApiError(code, getMessage() + "\n" + sentence);
  }

  /** The API's code; empty where there was no answer. */
  public String code() {
    return code;
  }
}
