package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'A':1}            | {'A':2}                    | ",
        "{'A':1}            | {'A':'1'}                  | A",
        "{'A':1}            | {}                         | A",
        "{'A':null}         | {'A':1}                    | ",
        "{'A':1}            | {'A':null}                 | ",
        "{'A':{'B':1}}      | {'A':null}                 | ",
        "{'A':{'B':1}}      | {}                         | A",
        "{'A':{'B':1}}      | {'A':{}}                   | A.B",
        "{'A':[{'B':1}]}    | {'A':[]}                   | ",
        "{'A':[{'B':1}]}    | {'A':[{'C':1}]}            | A[].B",
        "{'A':[]}           | {'A':[{'C':1}]}            | ",
        "{'A':1}            | {'A':1,'NewToday':1}       | "
      })
  void fieldsAreComparedByNameAndType(String standIn, String cloud, String differing) {
    // when
    Comparison comparison = Comparison.of(shape(standIn), shape(cloud));

    // then
    assertThat(comparison.differences())
        .extracting(Comparison.Differing::name)
        .isEqualTo(differing == null ? List.of() : List.of(differing));
  }

  @Test
  void aFieldThatTheCloudHasBesidesIsNoDifferenceButTold() {
    assertThat(Comparison.of(shape("{'A':1}"), shape("{'A':1,'B':{'C':1}}")).more())
        .containsExactly("B", "B.C");
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING → STOPPING → STOPPED, true",
    "RUNNING → STOPPED, true",
    "STOPPED, true",
    "RUNNING → STOPPING, false",
    "STOPPING → RUNNING → STOPPED, false",
    "RUNNING → SHUTDOWN → STOPPED, false"
  })
  void stepsMayBeMissedButNotTurnedRoundOrUnknown(String seen, boolean isSame) {
    // given
    Fact all = new Fact("states", "RUNNING → STOPPING → STOPPED", Fact.Rule.STEPS);
    Fact some = new Fact("states", seen, Fact.Rule.STEPS);

    // when
    Comparison comparison = Comparison.of(Observation.of(all), Observation.of(some));

    // then
    assertThat(comparison.differences().isEmpty()).isEqualTo(isSame);
  }

  @Test
  void aFigureIsNeverADifference() {
    assertThat(
            Comparison.of(
                    Observation.of(Fact.measured("a", 1)), Observation.of(Fact.measured("a", 2)))
                .differences())
        .isEmpty();
  }

  private static Observation shape(String json) {
    return Observation.of(
        Shape.of(JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject())
            .toArray(Fact[]::new));
  }
}
