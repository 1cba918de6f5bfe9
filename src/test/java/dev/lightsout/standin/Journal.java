package dev.lightsout.standin;

import java.util.ArrayList;
import java.util.List;

/** The requests in the order of their arrival, each completed when its answer is known. */
final class Journal {
  private final List<Request> requests = new ArrayList<>();
  private final boolean keeps;

  Journal(boolean keeps) {
    this.keeps = keeps;
  }

  synchronized int arrived(Request request) {
    if (!keeps) {
      return -1;
    }
    requests.add(request);
    return requests.size() - 1;
  }

  synchronized void answered(int place, Request request) {
    // What arrived before the journal was cleared has no place in it.
    if (keeps && place < requests.size()) {
      requests.set(place, request);
    }
  }

  synchronized void clear() {
    requests.clear();
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }
}
