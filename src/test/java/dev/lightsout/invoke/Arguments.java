package dev.lightsout.invoke;

import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the caller asked for, filled in by the {@link Option}s. */
final class Arguments {
  String event;
  boolean asIs;
  boolean json;
  Colour colour = Colour.AUTO;
  boolean dryRun;
  boolean redeliver;
  boolean live;
  boolean yes;
  boolean list;
  boolean help;
  Duration timeLimit = Duration.ofSeconds(60);
  final Map<String, String> settings = new LinkedHashMap<>();
  final Map<String, String> states = new LinkedHashMap<>();
  final Set<String> missing = new LinkedHashSet<>();
  final Set<String> kept = new LinkedHashSet<>();
  final List<Fault> faults = new ArrayList<>();
  private final Set<String> standInOnly = new LinkedHashSet<>();

  /** When to use colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  private Arguments() {}

  static Arguments of(List<String> words) {
    Arguments arguments = new Arguments();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (word.startsWith("-") && !word.equals("-")) {
        arguments.option(word, rest);
      } else if (arguments.event == null) {
        arguments.event = word;
      } else {
        throw new BadUsage("one event at a time: " + arguments.event + " and " + word);
      }
    }
    arguments.check();
    return arguments;
  }

  private void option(String word, Iterator<String> rest) {
    String[] parts = word.split("=", 2);
    Option option = Option.named(parts[0]);
    String value = parts.length == 2 ? parts[1] : null;
    if (!option.takesValue() && value != null) {
      throw new BadUsage(option.name() + " takes no value");
    }
    if (option.takesValue() && value == null) {
      if (!rest.hasNext()) {
        throw new BadUsage(option.name() + " needs a value: " + option.synopsis());
      }
      value = rest.next();
    }
    if (option.group() == Option.Group.CLOUD) {
      standInOnly.add(option.name());
    }
    option.effect().accept(this, value);
  }

  private void check() {
    if (help || list) {
      return;
    }
    if (event == null) {
      throw new BadUsage("which event? For example scripts/invoke events/timer-cvm.json");
    }
    if (yes && !live) {
      throw new BadUsage("--yes goes with --live; the stand-in needs no consent");
    }
    if (live && !standInOnly.isEmpty()) {
      throw new BadUsage(
          String.join(", ", standInOnly) + " would change the stand-in, and --live has none");
    }
  }
}
