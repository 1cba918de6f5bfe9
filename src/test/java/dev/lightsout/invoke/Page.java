package dev.lightsout.invoke;

import dev.lightsout.screen.Screen;

/** The page for people: four parts, in the order in which things happened. */
record Page(Screen screen) {

  void show(Story story) {
    new EventPart(screen).show(story);
    story.stage().requests().ifPresent(it -> new RequestPart(screen).show(it));
    new InstancePart(screen).show(story);
    new LogPart(screen).show(story);
  }
}
