package dev.lightsout.bench;

import static java.util.Collections.nCopies;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Compiled by the thousands of events that a second or two of measuring would not bring. */
@State(Scope.Benchmark)
public class WarmWire extends Wire {
  private static final int EVENTS = 4_000;

  /** OkHttp keeps as many connections that are idle; more threads would make them anew. */
  private static final int MOST_KEPT = 5;

  /** Many events at a time, since one after the other would mostly wait. */
  @Override
  @Setup
  public void connect() throws IOException {
    super.connect();
    ExecutorService threads = Executors.newFixedThreadPool(MOST_KEPT);
    try {
      Callable<String> one = () -> function.handle(event, STOPPED);
      for (Future<String> answer : threads.invokeAll(nCopies(EVENTS, one))) {
        answer.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }
}
