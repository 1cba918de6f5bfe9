package dev.lightsout.event;

import java.util.List;
import java.util.function.Predicate;

/**
 * One row of the table of shapes.
 *
 * @param name for the message that none of them fits
 * @param fits whether an envelope has this shape
 * @param reader turns an envelope of this shape into events
 */
record Shape(String name, Predicate<Envelope> fits, Reader reader) {

  /** Reads an envelope whose shape is known. */
  interface Reader {
    /** The events in it, at least one. */
    List<Event> read(Envelope envelope, Reading reading);
  }
}
