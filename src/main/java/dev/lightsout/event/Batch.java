package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A list whose elements are events of their own: whatever is odd about one costs no other.
 *
 * @param name the list's key, to place an element by
 * @param isNot what is said of an element that is none
 * @param ifEmpty what is said of a list without any
 */
record Batch(String name, String isNot, String ifEmpty) {

  /** Reads one element. */
  interface Reader {
    /** The event in it; null if it is none. */
    Event read(Envelope element, String place, Reading reading);
  }

  /** The events in it, at least one. */
  List<Event> read(JsonElement list, Reading reading, Reader reader) {
    List<Event> events = new ArrayList<>();
    for (JsonElement element : list instanceof JsonArray array ? array : new JsonArray()) {
      events.add(one(element, name + "[" + events.size() + "]", reading, reader));
    }
    return events.isEmpty() ? List.of(Unreadable.record(name, reading, ifEmpty)) : events;
  }

  private Event one(JsonElement element, String place, Reading reading, Reader reader) {
    try {
      Event event =
          element instanceof JsonObject object
              ? reader.read(new Envelope(object), place, reading)
              : null;
      return event == null ? Unreadable.record(place, reading, place + " " + isNot) : event;
    } catch (RuntimeException odd) {
      return Unreadable.record(place, reading, Unreadable.because(place, odd));
    }
  }
}
