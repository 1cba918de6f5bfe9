package dev.lightsout.standin;

import java.util.ArrayList;
import java.util.List;

/** The requests in the order of their arrival, each completed when its answer is known. */
final class Journal {
  private final List<Request> requests = new ArrayList<>();

  synchronized int arrived(Request request) {
    requests.add(request);
    return requests.size() - 1;
  }

  synchronized void answered(int place, Request request) {
    requests.set(place, request);
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }
}
