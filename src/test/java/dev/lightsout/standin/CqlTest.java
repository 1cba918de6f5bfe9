package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All of them search the same four logs. */
@TestInstance(Lifecycle.PER_CLASS)
class CqlTest {
  private final StandIn cloud = StandIn.start();
  private final LogClient client = LogClient.of(cloud);

  @BeforeAll
  void write() throws Exception {
    client.write(Map.of("id", "a", "level", "ERROR", "path", "/user/login/"));
    client.write(Map.of("id", "b", "level", "WARNING", "path", "/login/user/", "note", "它已停止了"));
    client.write(
        Map.of("id", "c", "level", "ERROR", "path", "/", "note", "I say \"hello\" to you"));
    client.write(Map.of("id", "d", "level", "INFO", "note", "C:\\temp and 1*2, x\\y"));
  }

  @AfterAll
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "level:ERROR | a c",
        "level:error | a c",
        "level:(ERROR OR WARNING) | a b c",
        "level:ERROR AND path:login | a",
        "level:ERROR and path:login | a",
        "level:ERROR path:login | a",
        "level:ERROR NOT path:login | c",
        "level:ERROR AND NOT path:login | c",
        "NOT level:ERROR | b d",
        "level:INFO OR level:ERROR AND path:login | a d",
        "(level:INFO OR level:ERROR) AND path:login | a",
        "path:user/login | a b",
        "path:login/user | a b",
        "path:\"user/login\" | a",
        "path:'login user' | b",
        "path:\"user\" | a b",
        "path:use | -",
        "path:log* | a b",
        "path:l*n | a b",
        "path:\"user/log*\" | a",
        "path:* | a b c",
        "path:\"\" | c",
        "note:\"and\" | d",
        "note:\"say \\\"hello\\\"\" | c",
        "note:'say \"hello\"' | c",
        "note:\"C:\\\\temp\" | d",
        "note:\"x\\\\y\" | d",
        "note:\"x\\y\" | -",
        "note:C\\:\\\\temp | d",
        "note:\"1\\*2\" | d",
        "note:1* | d",
        "note:\"已停止\" | b",
        "note:\"止停\" | -",
        "ERROR | a c",
        "\"user login\" | a",
        "hello user OR temp | d",
        "* | a b c d",
        "* AND level:INFO | d"
      })
  void aStatementFindsWhatItAsksForAndNoMore(String statement, String found) throws Exception {
    assertThat(client.find(statement, "id"))
        .containsExactlyInAnyOrderElementsOf(
            found.equals("-") ? List.of() : List.of(found.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level:",
        "level:and",
        "level:a:b",
        "level:(a OR other:b)",
        "\"level\":a",
        ":a",
        "a OR",
        "OR a",
        "a AND OR b",
        "NOT",
        "()",
        "(a",
        "a)",
        "level:\"a",
        "level:\"a\\\"",
        "a\\",
        "level:*a",
        "level:\"b *a\""
      })
  void aStatementThatIsNoneIsRefused(String statement) {
    assertRefused(statement, "FailedOperation.SyntaxError");
  }

  @Test
  void parenthesesMakeAtMostTenLevels() throws Exception {
    assertThat(client.find("(".repeat(9) + "info" + ")".repeat(9), "id")).containsExactly("d");
    assertRefused("(".repeat(10) + "a" + ")".repeat(10), "FailedOperation.SyntaxError");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status>400", "status:=400", "status>400 | select count(*)"})
  void whatTheStandInDoesNotKnowIsRefusedAsSuch(String statement) {
    assertRefused(statement, "UnsupportedOperation");
  }

  private void assertRefused(String statement, String code) {
    assertThatThrownBy(() -> client.find(statement, "id")).extracting("errorCode").isEqualTo(code);
  }
}
