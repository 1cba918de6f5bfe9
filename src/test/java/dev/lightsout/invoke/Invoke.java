package dev.lightsout.invoke;

import dev.lightsout.Settings;
import dev.lightsout.event.Event;
import dev.lightsout.event.Events;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tool: an event goes to the handler, and what happened to the console. */
final class Invoke {
  private static final String NO_ENDPOINT_YET = "http://127.0.0.1";

  private final Console console;

  Invoke(Console console) {
    this.console = console;
  }

  /** Runs it, and returns its exit code. */
  int run(List<String> words) {
    try {
      Arguments arguments = Arguments.of(words);
      if (arguments.help) {
        console.out().print(Help.text());
        return 0;
      }
      return arguments.list ? list() : deliver(arguments);
    } catch (BadUsage e) {
      e.getMessage().lines().forEach(line -> console.err().println("invoke: " + line));
      return 2;
    }
  }

  private int list() {
    for (Samples.Group group : new Samples(console.home()).groups()) {
      console.out().println(group.name());
      for (Samples.Sample sample : group.samples()) {
        console.out().printf("  %-39s %s%n", sample.file(), sample.description());
      }
    }
    return 0;
  }

  private int deliver(Arguments arguments) {
    EventText text = EventText.read(arguments, console, new FreshTimes(Clock.systemUTC()));
    boolean admitted = !arguments.live && SampleCaller.admit(arguments.settings, text.json());
    Map<String, String> variables =
        arguments.live
            ? Environment.ofTheCaller(arguments, console.environment())
            : Environment.besideTheStandIn(arguments, NO_ENDPOINT_YET);
    Settings settings = Environment.settings(variables);
    String requestId = UUID.randomUUID().toString();
    List<Event> events = Events.read(text.json(), settings.reading(requestId));

    if (arguments.live) {
      String warning = Text.safe(Warning.of(settings));
      (arguments.json ? console.err() : console.out()).println(warning + "\n");
    }
    try (Stage stage =
        arguments.live
            ? new LiveStage(variables)
            : StandInStage.open(arguments, settings, events)) {
      Delivery.Invocation invocation = new Delivery.Invocation(requestId, arguments.timeLimit);
      if (arguments.redeliver) {
        Delivery.of(text.json(), stage, invocation);
        stage.startAgain();
      }
      Delivery delivery = Delivery.of(text.json(), stage, invocation);
      show(
          arguments,
          new Story(
              text,
              events,
              arguments.redeliver,
              arguments.live
                  ? Environment.inForce(arguments, variables)
                  : Environment.chosen(arguments, admitted),
              variables.get("LIGHTS_OUT_LOG_TOPIC"),
              stage,
              delivery));
      return delivery.isGood() ? 0 : 1;
    }
  }

  private void show(Arguments arguments, Story story) {
    if (arguments.json) {
      console.out().println(JsonReport.of(story));
      return;
    }
    boolean colour =
        switch (arguments.colour) {
          case AUTO -> console.likesColour();
          case ALWAYS -> true;
          case NEVER -> false;
        };
    new Page(new Screen(console.out(), colour, console.columns())).show(story);
  }
}
