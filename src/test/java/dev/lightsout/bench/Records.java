package dev.lightsout.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A CKafka batch whose records are alike, and the function that it is for. */
@State(Scope.Benchmark)
public class Records {
  private static final int TO_WARM_UP = 10_000;

  /** What becomes of each. */
  public enum Kind {
    /** It names an instance of its own, which runs. */
    STOP_REQUESTED("InstanceIds", "stopped"),
    /** A key of its order is misspelt: no request, and no log topic. */
    REFUSED("InstanceIDs", "malformed");

    private final String key;
    private final String said;

    Kind(String key, String said) {
      this.key = key;
      this.said = said;
    }

    String said() {
      return said;
    }

    private String order(int number) {
      return String.format(
          Locale.ROOT,
          "{\\\"Action\\\":\\\"StopInstances\\\",\\\"%s\\\":[\\\"ins-%08d\\\"]}",
          key,
          number);
    }
  }

  /** What becomes of each. */
  @Param({"STOP_REQUESTED", "REFUSED"})
  public Kind kind;

  /** How many. */
  @Param({"10", "100", "1000", "10000"})
  public int count;

  private CannedCloud cloud;
  private WarmFunction function;
  private String batch;

  /** By number, not by time, which on a busy machine may not be enough. */
  @Setup
  public void warmUp() throws IOException {
    cloud = new CannedCloud();
    function =
        kind == Kind.REFUSED
            ? new WarmFunction(Map.of())
            : WarmFunction.at("http://" + cloud.authority());
    batch = batch(count);
    String some = batch(1_000);
    for (int i = 0; i < TO_WARM_UP; i += 1_000) {
      handle(some, 1_000);
    }
    for (int i = 0; i < Math.min(TO_WARM_UP / count, 50); i++) {
      handle(batch, count);
    }
  }

  String handle() {
    return handle(batch, count);
  }

  private String handle(String some, int size) {
    return function.handle(some, "\"" + kind + "\":" + size);
  }

  private String batch(int size) {
    IntFunction<String> record =
        offset ->
            "{\"Ckafka\":{\"topic\":\"stops\",\"partition\":0,\"offset\":"
                + offset
                + ",\"msgKey\":\"k\",\"msgBody\":\""
                + kind.order(offset)
                + "\"}}";
    return IntStream.range(0, size)
        .mapToObj(record)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  /** Ends the cloud. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    cloud.close();
  }
}
