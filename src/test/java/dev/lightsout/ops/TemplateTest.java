package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  @TempDir Path folder;

  @Test
  void whatIsNotKnownYetStaysAndWhatIsFilledInIsNotLookedAtAgain() throws IOException {
    // given
    Path file =
        Files.writeString(
            folder.resolve("topic.json"), "{\"A\":[\"${stage}-${logset}-${topic}\",1]}");

    // when
    String filled =
        Template.read(file).filled(Map.of("stage", "$1", "topic", "${stage}")).toString();

    // then
    assertThat(filled).isEqualTo("{\"A\":[\"$1-${logset}-${stage}\",1]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"Name\":; is not JSON: it ends too early",
        "[]; is not a JSON object",
        "{\"Name\":\"a\",\"Name\":\"b\"}; has the key \"Name\" twice"
      })
  void aFileThatIsNoRequestIsNamed(String text, String problem) throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("alarm.json"), text);

    // then
    assertThatThrownBy(() -> Template.read(file))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("alarm.json " + problem);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Template.read(folder.resolve("alarm.json")))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("alarm.json cannot be read");
  }
}
