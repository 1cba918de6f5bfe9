package dev.lightsout.bench;

import com.qcloud.scf.runtime.Context;
import dev.lightsout.Redelivery;
import dev.lightsout.ScfFunction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Does what SCF's runtime does for a process that is kept: hands it one event after another. */
public final class ScaleProgram {
  private ScaleProgram() {}

  /** Reads events, each after a line with its time limit, and ends each one's rows with a line. */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    ScfFunction function = new ScfFunction();
    for (String limit = in.readLine(); limit != null; limit = in.readLine()) {
      boolean again = false;
      long start = System.nanoTime();
      try {
        function.mainHandler(in.readLine(), new LimitedContext(Integer.parseInt(limit)));
      } catch (Redelivery redelivery) {
        again = true;
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.println(
          FunctionProcess.OVER + again + " " + millis + " " + Runtime.getRuntime().totalMemory());
    }
  }

  private record LimitedContext(int limitMs) implements Context {
    @Override
    public String getRequestId() {
      return "c5f8a1b2-7d3e-4f60-9a1b-2c3d4e5f6071";
    }

    @Override
    public int getTimeLimitInMs() {
      return limitMs;
    }

    @Override
    public int getMemoryLimitInMb() {
      return FunctionProcess.MEMORY_MB;
    }
  }
}
