package dev.lightsout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.event.Event;
import dev.lightsout.event.EventKind;
import dev.lightsout.report.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The same function's front door on AWS Lambda. Handler: {@code dev.lightsout.LambdaFunction}.
 *
 * <p>There is no Tencent Cloud role on Lambda: the credentials come from the environment.
 */
public final class LambdaFunction implements RequestStreamHandler {
  private final LightsOut lightsOut;

  /** The function on the platform that runs this process. */
  public LambdaFunction() {
    this.lightsOut = LightsOut.rehearsed(Platform.ofThisProcess());
  }

  /** The function on a given platform. */
  public LambdaFunction(Platform platform) {
    this.lightsOut = new LightsOut(platform);
  }

  /**
   * Handles one event.
   *
   * @throws Redelivery if another delivery may end better; a batch from SQS names its failed
   *     messages in the answer instead, which needs {@code ReportBatchItemFailures} in the event
   *     source mapping
   */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    String json = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    Invocation invocation =
        Invocation.of(context.getAwsRequestId(), context.getRemainingTimeInMillis());
    Answer answer = lightsOut.handle(json, invocation);
    String text =
        answer.isOf(EventKind.SQS) ? batchItemFailures(answer) : Redelivery.unlessDone(answer);
    response.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In a FIFO queue whatever follows a failed message must be delivered again after it. */
  private static String batchItemFailures(Answer answer) {
    Set<String> retryable = answer.retryableRecords();
    JsonArray failures = new JsonArray();
    for (Event message : answer.events()) {
      boolean follows = !failures.isEmpty() && String.valueOf(message.source()).endsWith(".fifo");
      if (follows || retryable.contains(message.record())) {
        JsonObject failure = new JsonObject();
        failure.addProperty("itemIdentifier", message.record());
        failures.add(failure);
      }
    }
    JsonObject answered = new JsonObject();
    answered.add("batchItemFailures", failures);
    return answered.toString();
  }
}
