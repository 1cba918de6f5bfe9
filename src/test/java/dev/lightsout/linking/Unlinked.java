package dev.lightsout.linking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One of each kind of what {@link Linking} links, for its test. */
public final class Unlinked {
  private final String secret = "private";
  private int count;

  private interface Four<A, R> {
    R of(A a, long b, double c, byte d);
  }

  private interface Named {
    String name();

    default Supplier<String> greeting() {
      return () -> "hello " + name();
    }
  }

  private record Everything(
      boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j) {}

  private record Nothing() {}

  private static final class Inner {
    private Supplier<Supplier<String>> nested(String outer) {
      return () -> () -> outer + this.own();
    }

    private String own() {
      return " and inner";
    }
  }

  /** What they all come to. */
  public static List<String> results() {
    Unlinked self = new Unlinked();
    List<String> results = new ArrayList<>();
    self.lambdas(results);
    self.references(results);
    conversions(results);
    records(results);
    return results;
  }

  private void lambdas(List<String> results) {
    long wide = 1L << 40;
    double real = 0.5;
    char letter = 'x';
    Supplier<String> capturing = () -> secret + wide + real + letter;
    results.add(capturing.get());
    Runnable effect = () -> count += 2;
    effect.run();
    results.add(String.valueOf(count));
    Four<String, String> four = (a, b, c, d) -> a + b + c + d + wide;
    results.add(four.of("four", 2L, 3.5, (byte) 4));
    results.add(new Inner().nested("outer").get().get());
    Named named = () -> "named";
    results.add(named.greeting().get());
    Supplier<String> serializable = (Supplier<String> & Serializable) () -> "serializable";
    results.add(serializable.get());
  }

  private void references(List<String> results) {
    Supplier<List<String>> constructor = ArrayList::new;
    results.add(constructor.get().toString());
    IntFunction<String[]> array = String[]::new;
    results.add(String.valueOf(array.apply(3).length));
    Function<String, String> unbound = String::trim;
    results.add(unbound.apply(" unbound "));
    Supplier<Integer> bound = "bound"::length;
    results.add(String.valueOf(bound.get()));
    BiFunction<Map<String, Integer>, String, Integer> ofAnInterface = Map::get;
    results.add(String.valueOf(ofAnInterface.apply(Map.of("a", 7), "a")));
    Predicate<String> isPrivate = this::isPrivate;
    results.add(String.valueOf(isPrivate.negate().test("public")));
    Supplier<String> ofSuper = super::toString;
    results.add(String.valueOf(ofSuper.get().contains("Unlinked")));
    Consumer<String> dropped = results::add;
    dropped.accept("dropped");
    results.add(Stream.of("b", "a").sorted(Comparator.reverseOrder()).toList().toString());
    results.add(Map.of("k", "v").entrySet().stream().map(Map.Entry::getValue).toList().toString());
  }

  private boolean isPrivate(String word) {
    return word.equals(secret);
  }

  private static void conversions(List<String> results) {
    ToIntFunction<Integer> unboxes = number -> number;
    results.add(String.valueOf(unboxes.applyAsInt(8)));
    ToLongFunction<String> widens = String::length;
    results.add(String.valueOf(widens.applyAsLong("nine chars")));
    IntToLongFunction widensTheArgument = Long::valueOf;
    results.add(String.valueOf(widensTheArgument.applyAsLong(10)));
    Function<Integer, Long> unboxesAndWidens = Long::valueOf;
    results.add(String.valueOf(unboxesAndWidens.apply(11)));
    LongSupplier unboxesTheResult = () -> Long.valueOf(12);
    results.add(String.valueOf(unboxesTheResult.getAsLong()));
    BooleanSupplier truth = Boolean.TRUE::booleanValue;
    results.add(String.valueOf(truth.getAsBoolean()));
    Function<Character, Integer> ofAChar = Character::getNumericValue;
    results.add(String.valueOf(ofAChar.apply('7')));
    UnaryOperator<int[]> arrays = int[]::clone;
    results.add(String.valueOf(arrays.apply(new int[] {1, 2}).length));
  }

  private static void records(List<String> results) {
    int[] array = {1};
    Everything one = everything(Double.NaN, "text", array);
    Everything same = everything(Double.NaN, "text", array);
    results.add(one.toString().replaceAll("\\[I@\\w+", "array"));
    results.add(String.valueOf(one.hashCode() - array.hashCode()));
    results.add(String.valueOf(one.equals(same)));
    results.add(String.valueOf(one.equals(everything(0.0, "text", array))));
    results.add(String.valueOf(everything(0.0, null, array).equals(everything(-0.0, null, array))));
    results.add(String.valueOf(one.equals(everything(Double.NaN, null, array))));
    results.add(String.valueOf(one.equals(everything(Double.NaN, "text", new int[] {1}))));
    results.add(String.valueOf(one.equals(null)));
    results.add(new Nothing() + " " + new Nothing().hashCode());
    results.add(String.valueOf(new Nothing().equals(new Nothing())));
    results.add(String.valueOf(new Nothing().equals("nothing")));
  }

  private static Everything everything(double real, String text, int[] array) {
    return new Everything(true, (byte) -1, 'c', (short) -2, 3, 1L << 33, 1.5f, real, text, array);
  }
}
