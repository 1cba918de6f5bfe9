package dev.lightsout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The same function's front door on AWS Lambda. Handler: {@code dev.lightsout.LambdaFunction}.
 *
 * <p>There is no Tencent Cloud role on Lambda: the credentials come from the environment.
 */
public final class LambdaFunction implements RequestStreamHandler {
  private final LightsOut lightsOut;

  /** The function on the platform that runs this process. */
  public LambdaFunction() {
    this(Platform.ofThisProcess());
  }

  /** The function on a given platform. */
  public LambdaFunction(Platform platform) {
    this.lightsOut = new LightsOut(platform);
  }

  /**
   * Handles one event.
   *
   * @throws Redelivery if another delivery may end better
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String json = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    Invocation invocation =
        Invocation.of(context.getAwsRequestId(), context.getRemainingTimeInMillis());
    answer.write(
        Redelivery.unlessDone(lightsOut.handle(json, invocation)).getBytes(StandardCharsets.UTF_8));
  }
}
