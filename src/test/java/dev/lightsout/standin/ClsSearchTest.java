package dev.lightsout.standin;

import static dev.lightsout.standin.LogClient.TIME;
import static dev.lightsout.standin.LogClient.TOPIC;
import static dev.lightsout.standin.LogClient.query;
import static dev.lightsout.standin.LogClient.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClsSearchTest {
  private final MovableClock clock = MovableClock.at("2026-01-01T00:00:00Z");
  private final StandIn cloud = StandIn.builder().clock(clock).start();
  private final LogClient client = LogClient.of(cloud);

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aSearchFindsTheLogsOfItsTimeTheLatestFirst() throws Exception {
    // given
    client.write(TIME, Map.of("id", "early"));
    client.write(TIME + 5, Map.of("id", "late"));
    JsonObject all = query("*");
    JsonObject asc = query("");
    asc.addProperty("Sort", "asc");
    JsonObject before = query("*");
    before.addProperty("To", TIME + 4);

    // then
    assertThat(values(client.search(all), "id")).containsExactly("late", "early");
    assertThat(values(client.search(asc), "id")).containsExactly("early", "late");
    assertThat(values(client.search(before), "id")).containsExactly("early");
  }

  @Test
  void aLogIsGivenBackAsJsonInAString() throws Exception {
    // given
    client.write(Map.of("reason", "stopped by an \"alarm\""));

    // when
    JsonObject found =
        client.search(query("ALARM stopped")).getAsJsonArray("Results").get(0).getAsJsonObject();

    // then
    assertThat(found.get("LogJson").getAsString())
        .isEqualTo("{\"reason\":\"stopped by an \\\"alarm\\\"\"}");
    assertThat(found.get("Time").getAsLong()).isEqualTo(TIME);
  }

  @Test
  void aTopicNobodyWroteToIsEmpty() throws Exception {
    assertThat(client.find("id:a", "id")).isEmpty();
  }

  @Test
  void aTopicThatIsNotThereIsRefused() {
    try (StandIn strict = StandIn.builder().anyTopic(false).start()) {
      assertThatThrownBy(() -> LogClient.of(strict).find("*", "id"))
          .extracting("errorCode")
          .isEqualTo("ResourceNotFound.TopicNotExist");
    }
  }

  @Test
  void pagesByContextTogetherHoldEveryLogOnce() throws Exception {
    // given
    for (int i = 0; i < 5; i++) {
      client.write(TIME + i, Map.of("id", "" + i));
    }
    JsonObject parameters = query("id:*");
    parameters.addProperty("Limit", 2);

    // when
    JsonObject first = client.search(parameters);
    client.write(TIME + 9, Map.of("id", "written meanwhile"));
    JsonObject second = client.search(after(first, parameters));
    JsonObject third = client.search(after(second, parameters));

    // then
    assertThat(values(first, "id")).containsExactly("4", "3");
    assertThat(values(second, "id")).containsExactly("2", "1");
    assertThat(values(third, "id")).containsExactly("0");
    assertThat(Stream.of(first, second, third).map(it -> it.get("ListOver").getAsBoolean()))
        .containsExactly(false, false, true);
  }

  @Test
  void contextsLeadToTenThousandLogsAndNoFurther() throws Exception {
    // given
    List<LogTopics.Log> logs =
        Collections.nCopies(10_001, new LogTopics.Log(TIME, "", Map.of("id", "a")));
    cloud.logTopics().write(TOPIC, new LogTopics.Upload(0, 1, logs.size()), logs);
    JsonObject parameters = query("*");
    parameters.addProperty("Limit", 1000);
    JsonObject page = client.search(parameters);

    // when
    for (int i = 1; i < 10; i++) {
      page = client.search(after(page, parameters));
    }

    // then
    assertThat(page.get("ListOver").getAsBoolean()).isFalse();
    assertRefused(after(page, parameters), "FailedOperation.GetlogReachLimit");
  }

  @Test
  void aContextOfAnotherSearchIsRefused() throws Exception {
    // given
    client.write(Map.of("id", "1"));
    client.write(Map.of("id", "2"));
    JsonObject parameters = query("id:*");
    parameters.addProperty("Limit", 1);
    JsonObject changed = after(client.search(parameters), parameters);
    changed.addProperty("QueryString", "*");

    // then
    assertRefused(changed, "FailedOperation.InvalidContext");
  }

  @Test
  void aLogIsFoundOnlyAfterItsDelay() throws Exception {
    // given
    cloud.logTopics().searchableAfter(TOPIC, Duration.ofSeconds(60));
    client.write(Map.of("id", "a"));

    // then
    clock.advance(Duration.ofSeconds(59));
    assertThat(client.find("id:a", "id")).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.find("id:a", "id")).containsExactly("a");
  }

  @Test
  void aKeyWithoutAnIndexIsAnError() throws Exception {
    // given
    cloud.logTopics().index(TOPIC, LogIndex.ofKeys("id"));
    client.write(Map.of("id", "a", "outcome", "STOP_REQUESTED"));

    // then
    assertThat(client.find("id:a", "id")).containsExactly("a");
    assertRefused(query("id:a AND outcome:STOP_REQUESTED"), "FailedOperation.SyntaxError");
    assertRefused(query("STOP_REQUESTED"), "FailedOperation.SyntaxError");
    assertThatThrownBy(() -> client.find("NOT outcome:x", "id"))
        .hasMessageContaining("[field: outcome, can not search on this field");
  }

  @Test
  void anIndexFindsOnlyWhatWasWrittenUnderIt() throws Exception {
    // given
    cloud.logTopics().index(TOPIC, LogIndex.NONE);
    client.write(Map.of("id", "a"));
    assertRefused(query("id:a"), "ResourceNotFound.IndexNotExist");

    // when
    cloud.logTopics().index(TOPIC, LogIndex.EVERYTHING);
    client.write(Map.of("id", "b"));

    // then
    assertThat(client.find("id:*", "id")).containsExactly("b");
    assertThat(client.find("*", "id")).containsExactly("b");
    assertThat(cloud.logTopics().rows(TOPIC)).hasSize(2);
  }

  @Test
  void theOlderQueryIsLuceneUnlessItSaysOtherwise() throws Exception {
    // given
    client.write(Map.of("id", "a"));
    JsonObject older = query("id:a");
    older.add("Query", older.remove("QueryString"));
    JsonObject cql = older.deepCopy();
    cql.addProperty("SyntaxRule", 1);

    // then
    assertThat(values(client.search(cql), "id")).containsExactly("a");
    assertRefused(older, "UnsupportedOperation");
  }

  static Stream<Consumer<JsonObject>> wrong() {
    return Stream.of(
        it -> it.addProperty("Limit", 1001),
        it -> it.addProperty("Limit", 0),
        it -> it.addProperty("Offset", -1),
        it -> it.addProperty("Sort", "DESC"),
        it -> it.addProperty("From", 2 * TIME + 1),
        it -> it.addProperty("QueryString", "a".repeat(12_001)),
        it -> it.addProperty("QueryString", "停".repeat(4097)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aParameterOutOfItsLimitsIsRefused(Consumer<JsonObject> change) {
    // given
    JsonObject parameters = query("*");
    change.accept(parameters);

    // then
    assertRefused(parameters, "InvalidParameter");
  }

  @Test
  void aParameterThatIsMissingIsRefused() {
    for (String name : new String[] {"TopicId", "From", "To"}) {
      JsonObject parameters = query("*");
      parameters.remove(name);
      assertRefused(parameters, "MissingParameter");
    }
  }

  @Test
  void contextAndOffsetExcludeEachOther() throws Exception {
    // given
    client.write(Map.of("id", "1"));
    client.write(Map.of("id", "2"));
    JsonObject parameters = query("*");
    parameters.addProperty("Limit", 1);
    JsonObject both = after(client.search(parameters), parameters);
    both.addProperty("Offset", 1);

    // then
    assertRefused(both, "InvalidParameter");
  }

  private static JsonObject after(JsonObject response, JsonObject parameters) {
    JsonObject next = parameters.deepCopy();
    next.add("Context", response.get("Context"));
    return next;
  }

  private void assertRefused(JsonObject parameters, String code) {
    assertThatThrownBy(() -> client.search(parameters)).extracting("errorCode").isEqualTo(code);
  }
}
