package dev.lightsout.bench.cold;

import com.qcloud.scf.runtime.Context;
import dev.lightsout.ScfFunction;
import java.io.IOException;

/** Does what SCF's runtime does on a cold start: makes the handler and hands it one event. */
public final class FunctionProgram {
  private FunctionProgram() {}

  /** Finds the event in its environment. */
  public static void main(String[] args) throws IOException {
    ScfFunction function = new ScfFunction();
    System.out.write(Mark.HANDED_OVER);
    System.out.flush();
    function.mainHandler(System.getenv("EVENT"), new ColdContext());
    System.out.write(Mark.OVER);
    System.out.flush();
    System.in.read();
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
