package dev.lightsout.invoke;

import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One option: what it is called, what it does and what the help says of it.
 *
 * @param group under which heading the help has it
 * @param name with its dashes
 * @param value what its value is; null if it takes none
 * @param help what it does
 * @param effect takes the value
 */
record Option(
    Group group, String name, String value, String help, BiConsumer<Arguments, String> effect) {

  /** The headings of the help, in order. */
  enum Group {
    EVENT("The event"),
    CLOUD("The stand-in cloud"),
    FUNCTION("The function"),
    LIVE("The real cloud"),
    OUTPUT("The output");

    final String title;

    Group(String title) {
      this.title = title;
    }
  }

  static final List<Option> TABLE =
      List.of(
          flag(Group.EVENT, "--list", "list the sample events", it -> it.list = true),
          flag(
              Group.EVENT,
              "--as-is",
              "leave the event's times as they are; else they become now",
              it -> it.asIs = true),
          new Option(
              Group.CLOUD,
              "--state",
              "ID=STATE",
              "the instance is in that state (STOPPED, PENDING…), not RUNNING",
              Option::putState),
          new Option(
              Group.CLOUD,
              "--missing",
              "ID",
              "there is no such instance",
              (it, text) -> it.missing.add(text)),
          new Option(
              Group.CLOUD,
              "--protected",
              "ID",
              "the CVM instance has the tag that protects it",
              (it, text) -> it.kept.add(text)),
          new Option(
              Group.CLOUD,
              "--error",
              "CODE",
              "the API answers the next stop of each product with that error",
              (it, text) -> it.faults.add(Fault.error(code(text)))),
          flag(
              Group.CLOUD,
              "--lose-answer",
              "the next stop of each product is taken, and its answer lost",
              it -> it.faults.add(Fault.reset().afterActing())),
          flag(
              Group.CLOUD,
              "--lose-request",
              "the next stop of each product is lost before it is taken",
              it -> it.faults.add(Fault.reset())),
          flag(
              Group.CLOUD,
              "--redeliver",
              "a second delivery: somebody started again what the first one stopped",
              it -> it.redeliver = true),
          flag(
              Group.FUNCTION,
              "--dry-run",
              "plan, and stop nothing (LIGHTS_OUT_DRY_RUN=true)",
              it -> it.dryRun = true),
          new Option(
              Group.FUNCTION,
              "--set",
              "NAME=VALUE",
              "a setting, such as LIGHTS_OUT_MAX_INSTANCES=1",
              (it, text) -> putPair(it.settings, "--set", "LIGHTS_OUT_MAX_INSTANCES=1", text)),
          new Option(
              Group.FUNCTION,
              "--time-limit",
              "SECONDS",
              "how long the invocation may last (default: 60)",
              (it, text) -> it.timeLimit = seconds(text)),
          flag(
              Group.LIVE,
              "--live",
              "your own keys and the real cloud: a dry run, unless --yes",
              it -> it.live = true),
          flag(Group.LIVE, "--yes", "with --live: really stop instances", it -> it.yes = true),
          flag(
              Group.OUTPUT,
              "--json",
              "one JSON object, {event, requests, answer}; stdout if answer lacks rows",
              it -> it.json = true),
          new Option(
              Group.OUTPUT,
              "--color",
              "WHEN",
              "auto, always or never (default: auto; NO_COLOR counts)",
              (it, text) -> it.colour = colour(text)),
          flag(Group.OUTPUT, "--help", "this text", it -> it.help = true));

  private static final Map<String, String> SHORT = Map.of("-h", "--help");

  static Option named(String word) {
    String name = SHORT.getOrDefault(word, word);
    return TABLE.stream()
        .filter(it -> it.name.equals(name))
        .findFirst()
        .orElseThrow(
            () -> new BadUsage("there is no option " + word + "; --help lists those there are"));
  }

  boolean takesValue() {
    return value != null;
  }

  String synopsis() {
    return takesValue() ? name + " " + value : name;
  }

  private static Option flag(Group group, String name, String help, Consumer<Arguments> effect) {
    return new Option(group, name, null, help, (it, nothing) -> effect.accept(it));
  }

  private static void putPair(
      Map<String, String> pairs, String option, String example, String text) {
    int place = text.indexOf('=');
    if (place < 1) {
      throw new BadUsage(
          option + " takes a pair such as " + example + ", and \"" + text + "\" is none");
    }
    pairs.put(text.substring(0, place), text.substring(place + 1));
  }

  private static void putState(Arguments arguments, String text) {
    putPair(arguments.states, "--state", "ins-r8hr2upy=STOPPED", text);
    if (!text.matches("[^=]+=[A-Z_]+")) {
      throw new BadUsage("--state takes the API's name of a state, such as STOPPED: " + text);
    }
  }

  private static String code(String text) {
    if (!text.matches("[A-Z]\\w*(\\.\\w+)?")) {
      throw new BadUsage(
          "--error takes a code such as UnauthorizedOperation.MFAExpired, and \""
              + text
              + "\" is none");
    }
    return text;
  }

  /** SCF allows 1 to 900. */
  private static Duration seconds(String text) {
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > 900) {
      throw new BadUsage("--time-limit takes 1 to 900 seconds, not \"" + text + "\"");
    }
    return Duration.ofSeconds(Integer.parseInt(text));
  }

  private static Arguments.Colour colour(String text) {
    for (Arguments.Colour colour : Arguments.Colour.values()) {
      if (colour.name().toLowerCase(Locale.ROOT).equals(text)) {
        return colour;
      }
    }
    throw new BadUsage("--color takes auto, always or never, not \"" + text + "\"");
  }
}
