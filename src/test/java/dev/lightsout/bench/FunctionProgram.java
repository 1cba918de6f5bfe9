package dev.lightsout.bench;

import com.qcloud.scf.runtime.Context;
import dev.lightsout.ScfFunction;

/** Does what SCF's runtime does on a cold start: makes the handler and hands it one event. */
public final class FunctionProgram {
  private FunctionProgram() {}

  /** Takes the event. */
  public static void main(String[] args) {
    new ScfFunction().mainHandler(args[0], new ColdContext());
  }

  private static final class ColdContext implements Context {
    @Override
    public String getRequestId() {
      return "c5f8a1b2-7d3e-4f60-9a1b-2c3d4e5f6071";
    }

    @Override
    public int getTimeLimitInMs() {
      return 60_000;
    }

    @Override
    public int getMemoryLimitInMb() {
      return 256;
    }
  }
}
