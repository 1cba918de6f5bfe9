package dev.lightsout.ops.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTableTest {
  private static final String LONG =
      "ap-shanghai is not one of LIGHTS_OUT_REGIONS: expected ap-guangzhou or another one";

  @Test
  void whatFollowsABrokenSentenceIsBesideItsBeginning() {
    // given
    List<JsonObject> rows =
        List.of(
            row("{\"reason\":\"%s\",\"advice\":\"add the region\"}".formatted(LONG)),
            row("{\"reason\":\"short\",\"advice\":\"none\"}"));

    // when
    List<String> lines = AnswerTable.of(List.of("reason", "advice"), rows).lines().toList();

    // then
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).contains("ap-shanghai is not", "  add the region");
    assertThat(lines.get(2).strip()).isEqualTo("ap-guangzhou or another one");
    assertThat(lines.get(3)).startsWith("  short").endsWith("none");
    assertThat(lines.get(3).indexOf("none")).isEqualTo(lines.get(1).indexOf("add the region"));
  }

  private static JsonObject row(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
