package dev.lightsout.cloud;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What came back from one call.
 *
 * @param <T> the answer's type
 */
sealed interface Reply<T> {

  /** The cloud answered. */
  record Answered<T>(T value) implements Reply<T> {}

  /** The cloud refused, with one of its codes. */
  record Rejected<T>(String code, String message, String requestId) implements Reply<T> {}

  /** It was sent, and what the cloud made of it is not known. */
  record Lost<T>(String why) implements Reply<T> {}

  /** It was not sent: no connection. */
  record Unsent<T>(String why) implements Reply<T> {}

  /** It was not sent: no time. */
  record NotTried<T>() implements Reply<T> {}

  /** A call through the SDK. */
  @FunctionalInterface
  interface SdkCall<T> {
    /** Makes the call. */
    T make() throws TencentCloudSDKException;
  }

  /**
   * Makes a call and tells what came back. The SDK has one exception for everything: with the API's
   * code, with none and a cause for the network, and it fails with an unchecked one on an answer
   * without {@code Response}.
   */
  static <T> Reply<T> to(SdkCall<T> call) {
    try {
      return new Answered<>(call.make());
    } catch (TencentCloudSDKException e) {
      if (e.getErrorCode() != null && !e.getErrorCode().isEmpty()) {
        return new Rejected<>(e.getErrorCode(), e.getMessage(), e.getRequestId());
      }
      String why = why(e);
      return causes(e).anyMatch(NeverSent.class::isInstance) ? new Unsent<>(why) : new Lost<>(why);
    } catch (RuntimeException e) {
      // Its message may quote a header, and so a secret.
      return new Lost<>("an answer the SDK cannot read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static String why(Throwable e) {
    Throwable root = causes(e).reduce((outer, inner) -> inner).orElse(e);
    String message = root.getMessage();
    String said = message == null || message.isEmpty() ? root.getClass().getSimpleName() : message;
    // Of a certificate that is out of date, the root says the date alone.
    boolean isTls = causes(e).anyMatch(SSLException.class::isInstance);
    return isTls ? "TLS failed, and there is no setting to go without: " + said : said;
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(10);
  }
}
