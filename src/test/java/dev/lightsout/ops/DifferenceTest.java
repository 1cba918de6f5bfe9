package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void whatIsThereBesidesIsNoDifference() {
    assertThat(Difference.between(json("{'A':1}"), json("{'A':1,'B':2}"))).isEmpty();
  }

  @Test
  void aDifferenceNamesItsPathAndBothValues() {
    assertThat(
            Difference.between(json("{'A':[{'B':30},{'B':1}]}"), json("{'A':[{'B':90},{'B':1}]}")))
        .containsExactly("A[0].B: 90 → 30");
  }

  @Test
  void whatIsMissingDiffers() {
    assertThat(Difference.between(json("{'A':{'B':'x'}}"), json("{'A':{}}")))
        .containsExactly("A.B: null → \"x\"");
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
