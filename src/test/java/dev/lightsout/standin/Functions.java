package dev.lightsout.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of SCF, with their triggers. Thread-safe. */
public final class Functions {
  /** One function: names are unique in a namespace of a region. */
  record Key(String region, String namespace, String name) {}

  /**
   * What calls a function.
   *
   * @param description its {@code TriggerDesc}
   */
  public record Trigger(String name, String type, String qualifier, String description) {}

  private final Map<Key, List<Trigger>> functions = new LinkedHashMap<>();

  /** Makes one in the namespace {@code default}, with these triggers. */
  public synchronized Functions create(String region, String name, Trigger... triggers) {
    functions.put(new Key(region, "default", name), new ArrayList<>(List.of(triggers)));
    return this;
  }

  /** Removes one, with its triggers, as the deploy tool does; whether it was there. */
  public synchronized boolean remove(String region, String name) {
    return remove(new Key(region, "default", name));
  }

  /** The triggers of one in the namespace {@code default}; empty if there is no such function. */
  public synchronized Optional<List<Trigger>> triggers(String region, String name) {
    return triggers(new Key(region, "default", name));
  }

  synchronized Optional<List<Trigger>> triggers(Key key) {
    return Optional.ofNullable(functions.get(key)).map(List::copyOf);
  }

  synchronized boolean remove(Key key) {
    return functions.remove(key) != null;
  }

  synchronized boolean removeTrigger(Key key, String name, String type, String qualifier) {
    return functions
        .getOrDefault(key, List.of())
        .removeIf(
            it ->
                it.name().equals(name)
                    && it.type().equals(type)
                    && it.qualifier().equals(qualifier));
  }

  synchronized void clear() {
    functions.clear();
  }
}
