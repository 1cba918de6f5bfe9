package dev.lightsout.bench;

import dev.lightsout.standin.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One delivery of an event, as both sides saw it.
 *
 * @param printed what the function said
 * @param requests what reached the API
 */
record Delivery(FunctionProcess.Printed printed, List<Request> requests) {

  /** How many rows have each outcome. */
  Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    printed.rows().forEach(row -> outcomes.merge(row.outcome(), 1, Integer::sum));
    return outcomes;
  }

  List<Request> looks() {
    return requests.stream().filter(it -> it.action().equals("DescribeInstances")).toList();
  }

  List<Request> stops() {
    return requests.stream().filter(it -> it.action().startsWith("StopInstance")).toList();
  }

  List<Request> overTheRate() {
    return requests.stream().filter(it -> "RequestLimitExceeded".equals(error(it))).toList();
  }

  /** Seconds from the first stop that was accepted to the last. */
  double seconds() {
    List<Request> accepted = accepted();
    return accepted.isEmpty()
        ? 0
        : Duration.between(accepted.get(0).at(), accepted.get(accepted.size() - 1).at()).toNanos()
            / 1e9;
  }

  /** Accepted stops in a second, from the first to the last. */
  double rate() {
    return (accepted().size() - 1) / seconds();
  }

  private List<Request> accepted() {
    return stops().stream().filter(it -> it.answer() != null && error(it).isEmpty()).toList();
  }

  /** The code that refused it; empty if it was accepted. */
  private static String error(Request request) {
    return request.answer() != null && request.answer().has("Error")
        ? request.answer().getAsJsonObject("Error").get("Code").getAsString()
        : "";
  }
}
