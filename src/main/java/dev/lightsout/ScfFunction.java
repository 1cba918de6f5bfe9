package dev.lightsout;

import com.qcloud.scf.runtime.Context;

/**
 * The front door on Tencent Cloud SCF. Handler: {@code dev.lightsout.ScfFunction::mainHandler}.
 *
 * <p>The event is taken as a string: the runtime then hands over its JSON as it came (document
 * 583/12214), and no library of the runtime reads it first.
 */
public final class ScfFunction {
  private final LightsOut lightsOut;

  /** The function on the platform that runs this process. */
  public ScfFunction() {
    this.lightsOut = LightsOut.rehearsed(Platform.ofThisProcess());
  }

  /** The function on a given platform. */
  public ScfFunction(Platform platform) {
    this.lightsOut = new LightsOut(platform);
  }

  /**
   * Handles one event.
   *
   * @param event its JSON
   * @param context what the platform says of the invocation; may be null
   * @return the answer, in JSON
   * @throws Redelivery if another delivery may end better
   */
  public String mainHandler(String event, Context context) {
    Invocation invocation =
        context == null
            ? Invocation.of(null, 0)
            : Invocation.of(context.getRequestId(), context.getTimeLimitInMs());
    return Redelivery.unlessDone(lightsOut.handle(event, invocation));
  }
}
