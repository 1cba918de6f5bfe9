package dev.lightsout.history;

import dev.lightsout.history.Mishap.Doubled;
import dev.lightsout.history.Mishap.Expired;
import dev.lightsout.history.Mishap.Jumped;
import dev.lightsout.history.Mishap.Killed;
import dev.lightsout.history.Mishap.Late;
import dev.lightsout.history.Mishap.Meddled;
import dev.lightsout.history.Mishap.Spoilt;
import dev.lightsout.history.Mishap.What;
import dev.lightsout.history.Step.Arrives;
import dev.lightsout.history.Step.Console;
import dev.lightsout.history.Step.Fresh;
import dev.lightsout.history.Step.Jumps;
import dev.lightsout.history.Step.Passes;
import dev.lightsout.history.Step.Repeated;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/** Makes histories. Each has a seed of its own, which makes it again. */
final class Histories {
  private static final int SIZE = 1_000;

  private Histories() {}

  /** Any history. */
  static Arbitrary<History> any() {
    RandomGenerator<History> withoutSeed = history().generator(SIZE);
    return Arbitraries.fromGenerator(random -> of(random.nextLong() & 0xffffff, withoutSeed));
  }

  /** The history of that seed. */
  static Shrinkable<History> of(long seed) {
    return of(seed, history().generator(SIZE));
  }

  private static Shrinkable<History> of(long seed, RandomGenerator<History> generator) {
    return generator
        .next(new Random(seed))
        .map(it -> new History(seed, it.limit(), it.verifies(), it.steps()));
  }

  private static Arbitrary<History> history() {
    Arbitrary<Duration> limits =
        Arbitraries.frequency(
            Tuple.of(4, Duration.ofSeconds(60)),
            Tuple.of(1, Duration.ofSeconds(10)),
            Tuple.of(1, Duration.ofSeconds(3)));
    Arbitrary<Boolean> verifies = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
    return Combinators.combine(limits, verifies, episode().list().ofMinSize(2).ofMaxSize(8))
        .as(
            (limit, verify, episodes) ->
                new History(0, limit, verify, episodes.stream().flatMap(List::stream).toList()));
  }

  private static Arbitrary<List<Step>> episode() {
    return Arbitraries.frequencyOf(Tuple.of(3, step().map(List::of)), Tuple.of(1, startedAgain()));
  }

  /** Chance alone seldom has somebody start what an event stopped just before it comes again. */
  private static Arbitrary<List<Step>> startedAgain() {
    Arbitrary<Arrives> arrives = arrives().filter(it -> meant(it).findAny().isPresent());
    return arrives.flatMap(
        it ->
            Combinators.combine(
                    Arbitraries.of(meant(it).toList()),
                    Arbitraries.of(5, 20, 60).map(Duration::ofSeconds),
                    mishaps(),
                    Arbitraries.of(true, false))
                .as(
                    (machine, later, mishaps, isRepeated) ->
                        List.of(
                            it,
                            new Passes(Duration.ofSeconds(32), false, List.of()),
                            new Console(Operation.STARTS, machine),
                            new Passes(later, false, mishaps),
                            isRepeated ? new Repeated(0, List.of()) : new Fresh())));
  }

  private static Stream<Machine> meant(Arrives arrives) {
    return arrives.messages().stream()
        .flatMap(List::stream)
        .flatMap(Wish::mayStop)
        .filter(it -> it != Machine.GHOST);
  }

  private static Arbitrary<Step> step() {
    Arbitrary<Duration> times =
        Arbitraries.frequency(
                Tuple.of(2, 5),
                Tuple.of(3, 40),
                Tuple.of(6, 70),
                Tuple.of(3, 200),
                Tuple.of(1, 4_000))
            .map(Duration::ofSeconds);
    return Arbitraries.frequencyOf(
        Tuple.of(8, arrives()),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.integers().between(0, 2), mishaps()).as(Repeated::new)),
        Tuple.of(
            8,
            Combinators.combine(times, Arbitraries.of(false, false, true), mishaps())
                .as(Passes::new)),
        Tuple.of(5, Combinators.combine(operation(), machine()).as(Console::new)),
        Tuple.of(1, Arbitraries.of(new Fresh())),
        Tuple.of(1, jumps().map(Jumps::new)));
  }

  private static Arbitrary<Arrives> arrives() {
    Arbitrary<Trigger> triggers = Arbitraries.of(Trigger.values());
    return triggers.flatMap(
        trigger ->
            Combinators.combine(messages(trigger), mishaps())
                .as((messages, mishaps) -> new Arrives(trigger, messages, mishaps)));
  }

  private static Arbitrary<List<List<Wish>>> messages(Trigger trigger) {
    Arbitrary<List<Wish>> message =
        trigger == Trigger.ALARM
            ? machine().map(it -> List.of(it.isHai() ? Wish.hai(it, false) : alone(it)))
            : message();
    return message.list().ofMinSize(1).ofMaxSize(trigger.isBatch() ? 3 : 1);
  }

  private static Wish alone(Machine machine) {
    return Wish.cvm(List.of(machine), "", false);
  }

  /** A message with an order that cannot be read has no other. */
  private static Arbitrary<List<Wish>> message() {
    Arbitrary<List<Wish>> misspelt = machine().map(it -> List.of(Wish.misspelt(it)));
    return Arbitraries.frequencyOf(
        Tuple.of(14, wish().list().ofMinSize(1).ofMaxSize(2)), Tuple.of(1, misspelt));
  }

  private static Arbitrary<Wish> wish() {
    Arbitrary<Boolean> dry = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
    Arbitrary<List<Machine>> cvm =
        Arbitraries.of(Machine.A, Machine.B, Machine.C, Machine.GHOST)
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(3);
    Arbitrary<List<Machine>> elsewhere = Arbitraries.of(List.of(List.of(Machine.D)));
    Arbitrary<String> options =
        Arbitraries.of("", " StopType=SOFT_FIRST", " StoppedMode=STOP_CHARGING");
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Combinators.combine(
                    Arbitraries.frequencyOf(Tuple.of(5, cvm), Tuple.of(1, elsewhere)), options, dry)
                .as(Wish::cvm)),
        Tuple.of(4, Combinators.combine(Arbitraries.of(Machine.H, Machine.K), dry).as(Wish::hai)),
        Tuple.of(2, Arbitraries.of(List.of(Wish.dev(), Wish.everyHai()))));
  }

  private static Arbitrary<List<Mishap>> mishaps() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(List.of())),
        Tuple.of(5, mishap().list().ofMinSize(1).ofMaxSize(3)));
  }

  private static Arbitrary<Mishap> mishap() {
    Arbitrary<Where> wheres =
        Arbitraries.frequency(
            Tuple.of(3, Where.LOOK),
            Tuple.of(7, Where.STOP),
            Tuple.of(3, Where.SETTLE),
            Tuple.of(2, Where.JOURNAL),
            Tuple.of(2, Where.REPORT));
    Arbitrary<Integer> nths = Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(1, 3));
    Arbitrary<Mishap> atARequest = Combinators.combine(wheres, nths, happening()).as(Mishap::new);
    Arbitrary<Mishap> atALine = nths.map(it -> new Mishap(Where.PRINT, it, new Killed(false)));
    return Arbitraries.frequencyOf(Tuple.of(14, atARequest), Tuple.of(1, atALine));
  }

  private static Arbitrary<What> happening() {
    Arbitrary<Spoilt> spoilt =
        Combinators.combine(Arbitraries.of(Trouble.values()), Arbitraries.of(false, true))
            .as((trouble, acted) -> new Spoilt(trouble, acted && trouble.mayHaveActed()));
    return Arbitraries.frequencyOf(
        Tuple.of(8, spoilt),
        Tuple.of(2, Arbitraries.of(false, true).map(Killed::new)),
        Tuple.of(1, Arbitraries.of(new Expired())),
        Tuple.of(1, Arbitraries.of(300, 1_500, 9_000).map(Duration::ofMillis).map(Late::new)),
        Tuple.of(2, Combinators.combine(operation(), machine()).as(Meddled::new)),
        Tuple.of(1, jumps().map(Jumped::new)),
        Tuple.of(1, Arbitraries.of(new Doubled())));
  }

  private static Arbitrary<Duration> jumps() {
    return Arbitraries.of(-7_200, -90, 90, 7_200).map(Duration::ofSeconds);
  }

  private static Arbitrary<Operation> operation() {
    return Arbitraries.frequency(
        Tuple.of(5, Operation.STARTS),
        Tuple.of(2, Operation.STOPS),
        Tuple.of(1, Operation.REBOOTS),
        Tuple.of(1, Operation.RESIZES));
  }

  private static Arbitrary<Machine> machine() {
    return Arbitraries.of(Machine.real().toList());
  }
}
