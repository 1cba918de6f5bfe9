package dev.lightsout.ops;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Brings the account to what is wanted, one resource after the other, those that others depend on
 * first. Run again it changes nothing. A line is printed for each, once it is done.
 *
 * @param out where the lines go
 * @param dryRun only reads, and says what would be done
 */
public record Setup(Api api, PrintStream out, boolean dryRun) {

  private static final String LOOK_FIRST =
      "Whether it was done, nobody knows. Run this again: it looks first, and goes on from there.";

  /** Creates and updates. */
  public Ids apply(List<? extends Resource> resources) {
    try {
      return applied(resources);
    } catch (ApiError error) {
      throw error.code().isEmpty() ? error.and(LOOK_FIRST) : error;
    }
  }

  private Ids applied(List<? extends Resource> resources) {
    Ids ids = new Ids();
    for (Resource resource : resources) {
      Step step = Step.of(resource, api, ids);
      if (step instanceof Step.Create) {
        if (dryRun) {
          line("would create", resource, "");
        } else {
          String id = resource.create(api, ids);
          ids.put(resource, id);
          line("created", resource, id);
        }
      } else if (step instanceof Step.Update update) {
        ids.put(resource, update.existing().id());
        if (!dryRun) {
          resource.update(api, update.existing(), ids);
        }
        line(dryRun ? "would update" : "updated", resource, update.existing().id());
        update.differences().forEach(it -> out.println(" ".repeat(16) + it));
      } else if (step instanceof Step.Keep keep) {
        ids.put(resource, keep.existing().id());
        line("unchanged", resource, keep.existing().id());
      }
    }
    return ids;
  }

  /** Removes what is there, in the opposite order. */
  public void remove(List<? extends Resource> resources) {
    Ids ids = new Ids();
    List<Found> all = new ArrayList<>();
    for (Resource resource : resources) {
      Optional<Existing> existing = resource.find(api, ids);
      existing.ifPresent(it -> ids.put(resource, it.id()));
      all.add(new Found(resource, existing));
    }
    Collections.reverse(all);
    for (Found found : all) {
      found
          .existing()
          .ifPresentOrElse(
              it -> remove(found.resource(), it), () -> line("not there", found.resource(), ""));
    }
  }

  private record Found(Resource resource, Optional<Existing> existing) {}

  private void remove(Resource resource, Existing existing) {
    if (!dryRun) {
      resource.remove(api, existing);
    }
    line(dryRun ? "would remove" : "removed", resource, existing.id());
  }

  private void line(String what, Resource resource, String id) {
    out.printf("  %-12s  %-16s %-28s %s%n", what, resource.kind(), resource.name(), id);
  }
}
