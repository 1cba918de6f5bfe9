package dev.lightsout.bench.cold;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the servers, and whoever reads its output, see of one process. */
final class Observed {
  static final String LOOK = "DescribeInstances";
  static final String STOP = "StopInstances";

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Long> over = new CompletableFuture<>();
  private final CompletableFuture<ProcessHandle> process = new CompletableFuture<>();
  private volatile long handedOverAt;
  private volatile ProcessUsage usageAtStop;
  private volatile ThreadTimes threadsAtStop;

  void started(ProcessHandle handle) {
    process.complete(handle);
  }

  /** Takes a request down; what the process has used is read before its stop is answered. */
  void saw(Request request) {
    requests.add(request);
    if (request.action().equals(STOP)) {
      usageAtStop = ProcessUsage.of(process.join());
      threadsAtStop = ThreadTimes.of(process.join());
    }
  }

  void handedOver() {
    handedOverAt = System.nanoTime();
  }

  void over() {
    over.complete(System.nanoTime());
  }

  void failed(String how) {
    over.completeExceptionally(new IllegalStateException(how));
  }

  /** Done, with the time, when the program has done its work. */
  CompletableFuture<Long> whenOver() {
    return over;
  }

  /** When the event was handed over; empty where that cannot be seen. */
  OptionalLong handedOverAt() {
    return handedOverAt == 0 ? OptionalLong.empty() : OptionalLong.of(handedOverAt);
  }

  /** What had been used when the stop had arrived; null if none has. */
  ProcessUsage usageAtStop() {
    return usageAtStop;
  }

  /** The same of each of its threads. */
  ThreadTimes threadsAtStop() {
    return threadsAtStop;
  }

  List<Request> requests() {
    return requests;
  }

  List<String> actions() {
    return requests.stream().map(Request::action).toList();
  }

  /** When the first request of an action had been read. */
  OptionalLong readAt(String action) {
    return requests.stream()
        .filter(request -> request.action().equals(action))
        .mapToLong(Request::readAt)
        .findFirst();
  }

  long connections() {
    return requests.stream().mapToLong(Request::acceptedAt).distinct().count();
  }

  /** Whether it called these actions in this order, each once, and for that instance alone. */
  boolean did(List<String> actions, String instance) {
    return actions().equals(actions)
        && requests.stream()
            .filter(request -> List.of(LOOK, STOP).contains(request.action()))
            .allMatch(request -> isAbout(request, instance));
  }

  private static boolean isAbout(Request request, String instance) {
    JsonObject body =
        JsonParser.parseString(new String(request.body(), StandardCharsets.UTF_8))
            .getAsJsonObject();
    return body.has("InstanceIds")
        && body.getAsJsonArray("InstanceIds").toString().equals("[\"" + instance + "\"]");
  }
}
