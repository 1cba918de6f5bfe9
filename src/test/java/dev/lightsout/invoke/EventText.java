package dev.lightsout.invoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The event as it is handed over.
 *
 * @param name where it is from
 * @param json its text
 * @param made whether its times were made fresh
 */
record EventText(String name, String json, boolean made) {

  static EventText read(Arguments arguments, Console console, FreshTimes times) {
    String text = text(arguments.event, console);
    String json = arguments.asIs ? text : times.in(text);
    String name = arguments.event.equals("-") ? "stdin" : arguments.event;
    return new EventText(name, json, !json.equals(text));
  }

  private static String text(String event, Console console) {
    try {
      if (event.equals("-")) {
        return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
      }
      return new String(Files.readAllBytes(file(event, console)), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new BadUsage(
          "cannot read " + event + ": expected a file with an event, or -; --list shows samples");
    }
  }

  /** The samples are found from every directory. */
  private static Path file(String event, Console console) {
    Path here = Path.of(event);
    Path sample = console.home().resolve(event);
    return !Files.exists(here) && Files.exists(sample) ? sample : here;
  }
}
