package dev.lightsout.standin;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.api.AggregateFunction;

/** Functions of CLS that the database lacks; it makes an object for each group of rows. */
public final class SqlFunctions {
  private SqlFunctions() {}

  /** Makes them known. */
  static final List<String> ALIASES =
      List.of(
          "CREATE AGGREGATE \"approx_percentile\" FOR \"" + ApproxPercentile.class.getName() + "\"",
          "CREATE AGGREGATE \"arbitrary\" FOR \"" + Arbitrary.class.getName() + "\"",
          "CREATE AGGREGATE \"count_if\" FOR \"" + CountIf.class.getName() + "\"",
          "CREATE AGGREGATE \"max_by\" FOR \"" + MaxBy.class.getName() + "\"",
          "CREATE AGGREGATE \"min_by\" FOR \"" + MinBy.class.getName() + "\"");

  /** {@code approx_percentile(x, 0.5)}: here it is exact, the value of the nearest rank. */
  public static final class ApproxPercentile implements AggregateFunction {
    private final List<Number> values = new ArrayList<>();
    private double part;

    @Override
    public int getType(int[] inputTypes) throws SQLException {
      return typeOf(inputTypes, 2);
    }

    @Override
    public void add(Object row) {
      Object[] arguments = (Object[]) row;
      part = ((Number) arguments[1]).doubleValue();
      if (arguments[0] != null) {
        values.add((Number) arguments[0]);
      }
    }

    @Override
    public Object getResult() {
      if (values.isEmpty()) {
        return null;
      }
      values.sort((one, other) -> Double.compare(one.doubleValue(), other.doubleValue()));
      return values.get(Math.max(0, (int) Math.ceil(part * values.size()) - 1));
    }
  }

  /** {@code arbitrary(x)}: any value of the group that is not null. */
  public static final class Arbitrary implements AggregateFunction {
    private Object first;

    @Override
    public int getType(int[] inputTypes) throws SQLException {
      return typeOf(inputTypes, 1);
    }

    @Override
    public void add(Object value) {
      first = first == null ? value : first;
    }

    @Override
    public Object getResult() {
      return first;
    }
  }

  /** {@code count_if(condition)}. */
  public static final class CountIf implements AggregateFunction {
    private long count;

    @Override
    public int getType(int[] inputTypes) throws SQLException {
      typeOf(inputTypes, 1);
      return Types.BIGINT;
    }

    @Override
    public void add(Object value) {
      count += Boolean.TRUE.equals(value) ? 1 : 0;
    }

    @Override
    public Object getResult() {
      return count;
    }
  }

  /** {@code max_by(x, y)}: the x of the largest y, also where that x is null. */
  public static final class MaxBy extends By {
    /** For the database. */
    public MaxBy() {
      super(1);
    }
  }

  /** {@code min_by(x, y)}: the x of the smallest y, also where that x is null. */
  public static final class MinBy extends By {
    /** For the database. */
    public MinBy() {
      super(-1);
    }
  }

  private abstract static class By implements AggregateFunction {
    private final int direction;
    private Object value;
    private Object key;

    private By(int direction) {
      this.direction = direction;
    }

    @Override
    public int getType(int[] inputTypes) throws SQLException {
      return typeOf(inputTypes, 2);
    }

    @Override
    public void add(Object row) {
      Object[] arguments = (Object[]) row;
      if (arguments[1] != null
          && (key == null || direction * Objects.compare(arguments[1], key, By::compare) > 0)) {
        value = arguments[0];
        key = arguments[1];
      }
    }

    @Override
    public Object getResult() {
      return value;
    }

    /** A column has values of one type. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
      return ((Comparable<Object>) one).compareTo(other);
    }
  }

  private static int typeOf(int[] inputTypes, int arguments) throws SQLException {
    if (inputTypes.length != arguments) {
      throw new SQLException("Unexpected parameters: " + arguments + " are expected");
    }
    return inputTypes[0];
  }
}
