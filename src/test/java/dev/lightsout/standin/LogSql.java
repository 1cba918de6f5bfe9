package dev.lightsout.standin;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL of a search: the logs that its condition found are a table, {@code log}, with a column
 * for each key whose index has SqlFlag, and {@code __TIMESTAMP__}, in milliseconds. It runs in H2,
 * in memory; what a log has no value for is null.
 */
final class LogSql {
  /** A column of the answer, its type by CLS's name for it. */
  record Column(String name, String type) {}

  /** Values are numbers, text, booleans or null. */
  record Answer(List<Column> columns, List<List<Object>> rows) {}

  private static final String TIMESTAMP = "__TIMESTAMP__";

  /** Names keep their case, as CLS's do; words that are none of CLS's keywords are names. */
  private static final String DATABASE =
      "jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE"
          + ";NON_KEYWORDS=DAY,HOUR,KEY,MINUTE,MONTH,SECOND,USER,VALUE,YEAR";

  private static final int COLUMN_NOT_FOUND = 42122;
  private static final int MUST_GROUP_BY = 90016;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private LogSql() {}

  static Answer run(String statement, LogIndex index, List<LogTopics.Log> logs) {
    if (index.columns().isEmpty()) {
      throw Refusal.of(
          "OperationDenied.AnalysisSwitchClose",
          "日志分析开关未开启。",
          "No key of the index is open to analysis (SqlFlag).");
    }
    return run(statement, columns(index, logs), index.columns().containsKey(LogIndex.ANY), logs);
  }

  /** Where every key is indexed, one that no log has is a column too, of nulls. */
  private static Answer run(
      String statement, Map<String, LogColumn> columns, boolean any, List<LogTopics.Log> logs) {
    String sql = SqlText.of(statement);
    try (Connection database = DriverManager.getConnection(DATABASE)) {
      fill(database, columns, logs);
      return select(database, sql);
    } catch (SQLException wrong) {
      String name = nameIn(wrong);
      if (any
          && wrong.getErrorCode() == COLUMN_NOT_FOUND
          && columns.putIfAbsent(name, LogColumn.TEXT) == null) {
        return run(statement, columns, true, logs);
      }
      throw SqlText.wrong(reason(wrong, statement));
    }
  }

  private static Map<String, LogColumn> columns(LogIndex index, List<LogTopics.Log> logs) {
    Map<String, LogColumn> columns = new LinkedHashMap<>(index.columns());
    if (columns.remove(LogIndex.ANY) != null) {
      TreeSet<String> keys = new TreeSet<>();
      logs.forEach(log -> keys.addAll(log.contents().keySet()));
      keys.forEach(
          key ->
              columns.putIfAbsent(
                  key,
                  LogColumn.fitting(
                      logs.stream()
                          .map(log -> log.contents().get(key))
                          .filter(Objects::nonNull)
                          .toList())));
    }
    return columns;
  }

  private static void fill(
      Connection database, Map<String, LogColumn> columns, List<LogTopics.Log> logs)
      throws SQLException {
    StringBuilder table = new StringBuilder("CREATE TABLE log (\"" + TIMESTAMP + "\" bigint");
    columns.forEach((key, type) -> table.append(", ").append(name(key)).append(" " + type.sql()));
    try (Statement statement = database.createStatement()) {
      for (String alias : SqlFunctions.ALIASES) {
        statement.execute(alias);
      }
      statement.execute(table + ")");
    }
    String row = "INSERT INTO log VALUES (?" + ", ?".repeat(columns.size()) + ")";
    try (PreparedStatement insert = database.prepareStatement(row)) {
      for (LogTopics.Log log : logs) {
        insert.setLong(1, log.time());
        int at = 2;
        for (Map.Entry<String, LogColumn> column : columns.entrySet()) {
          insert.setObject(at++, column.getValue().read(log.contents().get(column.getKey())));
        }
        insert.executeUpdate();
      }
    }
  }

  private static String name(String key) {
    return '"' + key.replace("\"", "\"\"") + '"';
  }

  private static Answer select(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      ResultSetMetaData meta = found.getMetaData();
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(new Column(meta.getColumnLabel(i), type(meta, i)));
      }
      List<List<Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(value(found.getObject(i)));
        }
        rows.add(row);
      }
      return new Answer(columns, rows);
    }
  }

  private static String type(ResultSetMetaData meta, int at) throws SQLException {
    return switch (meta.getColumnTypeName(at)) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> "bigint";
      case "NUMERIC" -> meta.getScale(at) == 0 ? "bigint" : "double";
      case "REAL", "DOUBLE PRECISION", "DECFLOAT" -> "double";
      case "BOOLEAN" -> "boolean";
      default -> "varchar";
    };
  }

  private static Object value(Object value) {
    if (value instanceof BigDecimal number) {
      return number.scale() <= 0 ? (Object) number.longValue() : (Object) number.doubleValue();
    }
    return value instanceof Number || value instanceof Boolean || value == null
        ? value
        : value.toString();
  }

  /** In the words of 614/51252. */
  private static String reason(SQLException wrong, String statement) {
    String name = nameIn(wrong);
    String place = "line 1:" + (Math.max(0, statement.indexOf(name)) + 1) + ":";
    return switch (wrong.getErrorCode()) {
      case COLUMN_NOT_FOUND -> place + "Column '" + name + "' cannot be resolved";
      case MUST_GROUP_BY ->
          place + "'" + name + "' must be an aggregate expression or appear in GROUP BY clause";
      default -> "Syntax error in query statement, please check: " + firstSentence(wrong);
    };
  }

  private static String nameIn(SQLException wrong) {
    Matcher named = QUOTED.matcher(wrong.getMessage());
    return named.find() ? named.group(1) : "";
  }

  private static String firstSentence(SQLException wrong) {
    return wrong.getMessage().lines().findFirst().orElse("").replaceAll("; SQL statement:.*", "");
  }
}
