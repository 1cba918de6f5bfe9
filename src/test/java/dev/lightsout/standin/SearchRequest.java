package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.TreeMap;

/**
 * The parameters of SearchLog, checked (cloud.tencent.com/document/product/614/60066). One topic at
 * a time: Topics is not here.
 *
 * @param from the first log time searched, in ms
 * @param to the first one after it that is not
 * @param sql what is to be done with the logs that are found; empty for nothing
 * @param newAnalysis how the answer of SQL is told
 */
record SearchRequest(
    String topicId,
    long from,
    long to,
    CqlCondition condition,
    String sql,
    boolean newAnalysis,
    boolean ascending,
    long limit,
    long offset,
    String context,
    int identity) {
  /** 12 KB by the page of the action, 12,000 characters by that of the limits (614/86845). */
  private static final int LONGEST = 12_000;

  private static final int LARGEST_PAGE = 1000;

  static SearchRequest of(Parameters parameters) {
    if (!parameters.has("TopicId")) {
      throw Shape.missing("TopicId");
    }
    String sort = parameters.text("Sort", "desc");
    long from = parameters.number("From", 0);
    long to = parameters.number("To", 0);
    long limit = parameters.number("Limit", 100);
    long offset = parameters.number("Offset", 0);
    String context = parameters.text("Context", "");
    hold(Set.of("asc", "desc").contains(sort), "Sort is asc or desc, not " + sort);
    hold(from <= to, "From, " + from + ", is after To, " + to);
    hold(1 <= limit && limit <= LARGEST_PAGE, "Limit is 1 to 1000, not " + limit);
    hold(offset >= 0, "Offset is 0 or more, not " + offset);
    hold(context.isEmpty() || !parameters.has("Offset"), "Context and Offset exclude each other");
    hold(!parameters.has("Topics"), "TopicId and Topics exclude each other");
    SearchStatement statement = statement(parameters);
    return new SearchRequest(
        parameters.text("TopicId", null),
        from,
        to,
        condition(statement, parameters),
        statement.sql(),
        parameters.flag("UseNewAnalysis"),
        sort.equals("asc"),
        limit,
        offset,
        context,
        identity(parameters));
  }

  /**
   * QueryString goes with QuerySyntax and is CQL unless told otherwise; the older Query goes with
   * SyntaxRule and is Lucene, which the stand-in does not speak.
   */
  private static CqlCondition condition(SearchStatement statement, Parameters parameters) {
    long syntax =
        isOlder(parameters)
            ? parameters.number("SyntaxRule", 0)
            : parameters.number("QuerySyntax", 1);
    if (syntax != 1 && !Set.of("", "*").contains(statement.condition())) {
      throw Refusal.of(
          "UnsupportedOperation",
          "The stand-in speaks CQL alone: QueryString, or Query with SyntaxRule 1.");
    }
    return Cql.read(statement.condition());
  }

  private static boolean isOlder(Parameters parameters) {
    return parameters.has("Query") && !parameters.has("QueryString");
  }

  private static SearchStatement statement(Parameters parameters) {
    String text = parameters.text("QueryString", parameters.text("Query", "")).trim();
    hold(
        text.length() <= LONGEST && text.getBytes(UTF_8).length <= 12 << 10,
        "the statement is longer than 12,000 characters or 12 KB");
    return SearchStatement.of(text);
  }

  /** The documents allow no other change between two pages than that of Context. */
  private static int identity(Parameters parameters) {
    TreeMap<String, Object> others = new TreeMap<>(parameters.json().asMap());
    others.remove("Context");
    return others.hashCode();
  }

  private static void hold(boolean right, String wrong) {
    if (!right) {
      throw Refusal.of("InvalidParameter", "The parameters are not valid: " + wrong + ".");
    }
  }
}
