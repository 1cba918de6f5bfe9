package dev.lightsout.standin;

import static dev.lightsout.standin.LogClient.TIME;
import static dev.lightsout.standin.LogClient.TOPIC;
import static dev.lightsout.standin.LogClient.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClsSqlTest {
  private static final LogIndex INDEX =
      new LogIndex(
          true,
          Set.of("kind", "ms", "note"),
          Map.of("kind", LogColumn.TEXT, "ms", LogColumn.LONG, "gone", LogColumn.TEXT));

  private final StandIn cloud = StandIn.start();
  private final LogClient client = LogClient.of(cloud);

  @BeforeEach
  void write() throws TencentCloudSDKException {
    cloud.logTopics().index(TOPIC, INDEX);
    client.write(TIME, Map.of("kind", "warm", "ms", "9"));
    client.write(TIME + 1, Map.of("kind", "cold", "ms", "100"));
    client.write(TIME + 2, Map.of("kind", "warm", "ms", "11", "note", "it's"));
    client.write(TIME + 3, Map.of("kind", "warm", "ms", "not a number"));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          * | SELECT count(*) AS n; {"n":4}
          kind:warm | select count(*) as n, sum(ms) as ms; {"n":3,"ms":20}
          * | SELECT count(*) AS n WHERE kind = 'cold'; {"n":1}
          * | SELECT kind, max(ms) AS "Most" FROM log GROUP BY kind ORDER BY kind DESC; {"kind":"warm","Most":11} {"kind":"cold","Most":100}
          * | SELECT COUNT_IF(ms > 10) AS n, count(ms) AS known, count(distinct kind) AS kinds; {"n":2,"known":3,"kinds":2}
          * | SELECT approx_percentile(ms, 0.5) AS median, round(avg(ms), 1) AS mean; {"median":11,"mean":40.0}
          * | SELECT max_by(kind, ms) AS slow, min_by(kind, "__TIMESTAMP__") AS first; {"slow":"cold","first":"warm"}
          * | SELECT max(ms) AS ms FROM (SELECT ms WHERE kind = 'warm') WHERE ms < 11; {"ms":9}
          kind:warm | SELECT ms, gone ORDER BY "__TIMESTAMP__" DESC LIMIT 2; {"ms":null,"gone":null} {"ms":11,"gone":null}
          * | SELECT coalesce(gone, '|') AS bar LIMIT 1; {"bar":"|"}
          """)
  void sqlIsAboutTheLogsThatTheConditionFinds(String statement, String records) throws Exception {
    assertThat(String.join(" ", records(client.search(analysis(statement))))).isEqualTo(records);
  }

  @Test
  void columnsTellTheirTypes() throws Exception {
    // when
    JsonObject answer =
        client.search(analysis("* | SELECT kind, avg(ms) * 1.5 AS a, sum(ms) AS b GROUP BY kind"));

    // then
    assertThat(answer.get("Analysis").getAsBoolean()).isTrue();
    assertThat(answer.getAsJsonArray("Columns").toString())
        .isEqualTo(
            "[{\"Name\":\"kind\",\"Type\":\"varchar\"},{\"Name\":\"a\",\"Type\":\"double\"},"
                + "{\"Name\":\"b\",\"Type\":\"bigint\"}]");
  }

  @Test
  void theOlderAnswerIsPairsOfText() throws Exception {
    // given
    JsonObject parameters = analysis("kind:cold | SELECT ms, gone");
    parameters.remove("UseNewAnalysis");

    // when
    JsonObject answer = client.search(parameters);

    // then
    assertThat(answer.getAsJsonArray("ColNames").toString()).isEqualTo("[\"ms\",\"gone\"]");
    assertThat(answer.getAsJsonArray("AnalysisResults").toString())
        .isEqualTo(
            "[{\"Data\":[{\"Key\":\"ms\",\"Value\":\"100\"},{\"Key\":\"gone\",\"Value\":\"null\"}]}]");
    assertThat(answer.get("AnalysisRecords").isJsonNull()).isTrue();
  }

  @Test
  void withoutALimitAHundredRowsAreReturned() throws Exception {
    // given
    for (int i = 0; i < 101; i++) {
      client.write(Map.of("kind", "more"));
    }

    // then
    assertThat(records(client.search(analysis("kind:more | SELECT kind")))).hasSize(100);
    assertThat(records(client.search(analysis("kind:more | SELECT kind LIMIT 200")))).hasSize(101);
  }

  @Test
  void aKeyThatIsNotOpenToAnalysisIsNoColumn() {
    assertThatThrownBy(() -> client.search(analysis("* | SELECT kind, note")))
        .hasMessageContaining("QueryError [line 1:14:Column 'note' cannot be resolved]")
        .extracting("errorCode")
        .isEqualTo("FailedOperation.QueryError");
  }

  @Test
  void anIndexWithoutAnyColumnHasNoAnalysis() {
    // given
    cloud.logTopics().index(TOPIC, LogIndex.ofKeys("kind"));

    // then
    assertThatThrownBy(() -> client.search(analysis("* | SELECT kind")))
        .extracting("errorCode")
        .isEqualTo("OperationDenied.AnalysisSwitchClose");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* | DELETE FROM log",
        "* | SELECT 1; DROP TABLE log",
        "* | SELECT kind, count(*) AS n",
        "* | SELECT file_read('pom.xml')",
        "* | SELECT csvread('pom.xml')",
        "* | SELECT file_read/**/('pom.xml')",
        "* | SELECT \"FILE_READ\"('pom.xml')",
        "* | SELECT kind -- all of them",
        "* | SELECT * FROM information_schema.settings WHERE",
        "* | kind",
        "* | SELECT Kind"
      })
  void whatClsWouldNotRunIsRefused(String statement) {
    assertThatThrownBy(() -> client.search(analysis(statement)))
        .extracting("errorCode")
        .isEqualTo("FailedOperation.QueryError");
  }

  @Test
  void whereEveryKeyIsIndexedAColumnIsOfTheTypeOfItsValues() throws Exception {
    // given
    cloud.logTopics().index("another", LogIndex.EVERYTHING);
    cloud
        .logTopics()
        .write(
            "another",
            new LogTopics.Upload(0, 1, 2),
            List.of(
                new LogTopics.Log(TIME, "", Map.of("ms", "9")),
                new LogTopics.Log(TIME, "", Map.of("ms", "11"))));
    JsonObject parameters = analysis("* | SELECT max(ms) AS ms, max(gone) AS gone");
    parameters.addProperty("TopicId", "another");

    // then
    assertThat(records(client.search(parameters))).containsExactly("{\"ms\":11,\"gone\":null}");
  }

  private static JsonObject analysis(String statement) {
    JsonObject parameters = query(statement);
    parameters.addProperty("UseNewAnalysis", true);
    return parameters;
  }

  private static List<String> records(JsonObject answer) {
    return answer.getAsJsonArray("AnalysisRecords").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }
}
