package dev.lightsout.history;

import java.util.Optional;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Lets many histories happen and prints how often they reached what. */
public final class Main {
  private static final long LONGEST_SHORTENING = 60_000_000_000L;

  private Main() {}

  /** The arguments are the first seed, how many, and whether to tell each story. */
  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    boolean tells = arguments.length > 2;
    boolean[] isKept = {false};
    JqwikSession.run(() -> isKept[0] = run(first, count, tells));
    // Connections are kept by threads that would keep the process.
    System.exit(isKept[0] ? 0 : 1);
  }

  private static boolean run(long first, int count, boolean tells) {
    Figures figures = new Figures();
    long began = System.nanoTime();
    int broke = 0;
    try (Site site = new Site()) {
      for (long seed = first; seed < first + count; seed++) {
        Shrinkable<History> history = Histories.of(seed);
        Optional<Throwable> broken = broken(site, history.value(), figures, tells);
        if (broken.isPresent()) {
          tell(site, history, broken.get(), broke++ == 0);
        }
      }
    }
    System.out.printf(
        "%,d histories from seed %d in %d s; %,d of them broke a promise%n%n%s",
        count, first, (System.nanoTime() - began) / 1_000_000_000, broke, figures);
    return broke == 0;
  }

  private static Optional<Throwable> broken(
      Site site, History history, Figures figures, boolean tells) {
    Happening happened = null;
    try {
      happened = site.happen(history);
      Promises.hold(happened);
      figures.add(happened.figures());
      return Optional.empty();
    } catch (RuntimeException | AssertionError e) {
      return Optional.of(e);
    } finally {
      if (tells && happened != null) {
        System.out.println(history);
        happened.deliveries().forEach(it -> System.out.println("   " + it));
      }
    }
  }

  /** The first is shortened, for as long as the shorter one breaks a promise too. */
  private static void tell(
      Site site, Shrinkable<History> history, Throwable broken, boolean isFirst) {
    System.out.println("broken: " + history.value() + broken);
    if (isFirst) {
      shorten(site, history, broken);
    }
  }

  private static void shorten(Site site, Shrinkable<History> history, Throwable broken) {
    long until = System.nanoTime() + LONGEST_SHORTENING;
    Shrinkable<History> shortest = history;
    Throwable latest = broken;
    for (boolean isShorter = true; isShorter && System.nanoTime() < until; ) {
      isShorter = false;
      for (Shrinkable<History> next : shortest.shrink().limit(300).toList()) {
        if (System.nanoTime() > until) {
          break;
        }
        Optional<Throwable> alike = broken(site, next.value(), new Figures(), false);
        if (alike.isPresent()) {
          shortest = next;
          latest = alike.get();
          isShorter = true;
          break;
        }
      }
    }
    System.out.println("shortened: " + shortest.value());
    latest.printStackTrace(System.out);
  }
}
