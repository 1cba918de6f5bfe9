package dev.lightsout.ops.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.cls.v20201016.models.CreateAlarmNoticeRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateAlarmRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.SearchLogRequest;
import com.tencentcloudapi.common.AbstractModel;
import dev.lightsout.ops.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code ops/log-topic} are requests of the API, as the official SDK has them. */
class FilesTest {
  private static final Path HOME = Path.of("ops/log-topic");
  private static final Map<String, Class<? extends AbstractModel>> REQUESTS =
      Map.of(
          "logset.json", CreateLogsetRequest.class,
          "report-topic.json", CreateTopicRequest.class,
          "function-topic.json", CreateTopicRequest.class,
          "report-index.json", CreateIndexRequest.class,
          "function-index.json", CreateIndexRequest.class,
          "notice.json", CreateAlarmNoticeRequest.class,
          "alarm.json", CreateAlarmRequest.class);

  static Set<String> files() {
    return REQUESTS.keySet();
  }

  /** The SDK drops what it does not know, so that a misspelt name would be gone. */
  @ParameterizedTest
  @MethodSource("files")
  void aFileIsItsRequestAndNothingElse(String file) {
    // given
    JsonObject json = Template.read(HOME.resolve(file)).json();

    // when
    AbstractModel request = AbstractModel.fromJsonString(json.toString(), REQUESTS.get(file));

    // then
    assertThat(JsonParser.parseString(AbstractModel.toJsonString(request))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryIsASearchAndNothingElse(SavedQuery query) {
    // given
    JsonObject json = query.search().json();

    // when
    SearchLogRequest request =
        AbstractModel.fromJsonString(json.toString(), SearchLogRequest.class);

    // then
    assertThat(JsonParser.parseString(AbstractModel.toJsonString(request))).isEqualTo(json);
    assertThat(query.question()).endsWith("?");
    assertThat(query.chinese()).endsWith("？");
  }

  static List<SavedQuery> queries() {
    return SavedQuery.all(Path.of("").toAbsolutePath());
  }

  @Test
  void thereIsNoOtherFile() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      assertThat(files.map(it -> it.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(
              Stream.concat(files().stream(), Stream.of("queries")).collect(Collectors.toSet()));
    }
  }

  @Test
  void thePageHasEveryQuestionAndEveryActionThatAKeyMustBeAllowed() throws IOException {
    // given
    String page = Files.readString(Path.of("docs/log-topic.md"));

    // then
    assertThat(queries())
        .allSatisfy(query -> assertThat(page).contains("| `" + query.name() + "` |"));
    assertThat(List.of(ClsKind.values()))
        .flatMap(kind -> List.of(kind.create(), kind.describe(), kind.modify(), kind.delete()))
        .filteredOn(action -> !action.equals("ModifyLogset"))
        .allSatisfy(action -> assertThat(page).contains("`" + action + "`"));
  }
}
