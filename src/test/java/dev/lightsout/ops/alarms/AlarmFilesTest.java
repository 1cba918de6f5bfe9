package dev.lightsout.ops.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.monitor.v20180724.models.CreateAlarmNoticeRequest;
import com.tencentcloudapi.monitor.v20180724.models.CreateAlarmPolicyRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in ops/alarms are requests of the API, by the types of its SDK. */
class AlarmFilesTest {
  private final AlarmFiles files =
      new AlarmFiles(Path.of("ops/alarms"), Map.of("stage", "dev", "callback", "SCF:gz/a/b/c"));

  @Test
  void theNoticeIsARequestOfTheApiToTheLastName() {
    assertThat(roundTrip(files.notice(), CreateAlarmNoticeRequest.class)).isEqualTo(files.notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"idle-cpu", "idle-gpu"})
  void aPolicyIsARequestOfTheApiToTheLastName(String name) {
    // given
    JsonObject policy = files.policy(name);

    // when, then
    assertThat(roundTrip(policy, CreateAlarmPolicyRequest.class)).isEqualTo(policy);
    assertThat(policy.get("Enable").getAsInt()).isZero();
  }

  @Test
  void eachPolicyIsTried() {
    assertThat(files.policies()).containsExactly("idle-cpu", "idle-gpu");
  }

  @Test
  void aMisspeltNameWouldBeNoticed() {
    // given
    JsonObject notice = files.notice();
    notice.addProperty("NoticeTyp", "ALARM");

    // when, then
    assertThat(roundTrip(notice, CreateAlarmNoticeRequest.class)).isNotEqualTo(notice);
  }

  @Test
  void nothingIsLeftToFillIn() {
    assertThat(files.notice().toString() + files.policy("idle-cpu")).doesNotContain("${");
  }

  /** What the type does not know is lost on the way. */
  private static JsonObject roundTrip(JsonObject request, Class<? extends AbstractModel> type) {
    AbstractModel typed = AbstractModel.fromJsonString(request.toString(), type);
    return JsonParser.parseString(AbstractModel.toJsonString(typed)).getAsJsonObject();
  }
}
