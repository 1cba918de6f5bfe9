package dev.lightsout.ops.smoke;

import dev.lightsout.ops.smoke.Fact.Rule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cloud's answer held against the stand-in's.
 *
 * @param differences what is otherwise
 * @param more fields that the cloud has besides
 */
record Comparison(List<Differing> differences, List<String> more) {
  private static final String NONE = "nothing";

  /** One thing, as each of the two has it. */
  record Differing(String name, String standIn, String cloud) {}

  static Comparison of(Observation standIn, Observation cloud) {
    Map<String, Fact> wanted = byName(standIn);
    Map<String, Fact> is = byName(cloud);
    List<Differing> differences = new ArrayList<>();
    List<String> more = new ArrayList<>();
    wanted.forEach(
        (name, fact) -> {
          String other = is.containsKey(name) ? is.get(name).value() : null;
          if (!agree(fact, other, is)) {
            differences.add(
                new Differing(name, fact.value(), Objects.requireNonNullElse(other, NONE)));
          }
        });
    is.forEach(
        (name, fact) -> {
          if (!wanted.containsKey(name) && fact.rule() == Rule.TYPE) {
            more.add(name);
          } else if (!wanted.containsKey(name) && fact.rule() != Rule.MEASURED) {
            differences.add(new Differing(name, NONE, fact.value()));
          }
        });
    return new Comparison(List.copyOf(differences), List.copyOf(more));
  }

  private static boolean agree(Fact wanted, String is, Map<String, Fact> all) {
    if (all.containsKey(wanted.name()) && all.get(wanted.name()).rule() == Rule.MEASURED) {
      return true;
    }
    return switch (wanted.rule()) {
      case EQUAL -> wanted.value().equals(is);
      case TYPE -> is == null ? isInsideOfNothing(wanted.name(), all) : isType(wanted.value(), is);
      case STEPS -> is != null && isPartOf(List.of(is.split(Fact.THEN)), wanted.value());
      case MEASURED -> true;
    };
  }

  private static boolean isType(String wanted, String is) {
    return is.endsWith(wanted) || wanted.endsWith(is) || wanted.equals("null") || is.equals("null");
  }

  /**
   * A field of what is null, or of an element of an empty array, cannot be seen; one of an object
   * that is missing is said already.
   */
  private static boolean isInsideOfNothing(String name, Map<String, Fact> all) {
    for (int end = lastBreak(name); end > 0; end = lastBreak(name.substring(0, end))) {
      String path = name.substring(0, end);
      Fact holder = all.get(path);
      if (holder != null) {
        return holder.value().equals("null") || holder.value().equals("empty array");
      }
      if (!path.endsWith("[]")) {
        return true;
      }
    }
    return false;
  }

  private static int lastBreak(String name) {
    return Math.max(name.lastIndexOf('.'), name.lastIndexOf("[]"));
  }

  /** In that order, with gaps; and to the same end. */
  private static boolean isPartOf(List<String> steps, String all) {
    List<String> whole = List.of(all.split(Fact.THEN));
    Iterator<String> rest = whole.iterator();
    for (String step : steps) {
      boolean found = false;
      while (!found && rest.hasNext()) {
        found = rest.next().equals(step);
      }
      if (!found) {
        return false;
      }
    }
    return !rest.hasNext();
  }

  private static Map<String, Fact> byName(Observation observation) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    observation.facts().forEach(it -> facts.put(it.name(), it));
    return facts;
  }
}
