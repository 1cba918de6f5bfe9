package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.screen.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
  private static final String MALFORMED = "events/malformed-order.json";

  @Test
  void aTerminalGetsColours() {
    // when
    Tried tried = new Tried.Use("", Map.of(), 100).of(MALFORMED);

    // then
    assertThat(tried.out()).contains("\033[31mREFUSED");
  }

  @Test
  void aTerminalWhoseOwnerWantsNoColoursGetsNone() {
    // when
    Tried tried = new Tried.Use("", Map.of("NO_COLOR", "1"), 100).of(MALFORMED);

    // then
    assertThat(tried.out()).contains("REFUSED").doesNotContain("\033");
  }

  @Test
  void coloursCanBeHadInAPipeAndKeptFromATerminal() {
    // when
    Tried always = Tried.of(MALFORMED, "--color=always");
    Tried never = new Tried.Use("", Map.of(), 100).of(MALFORMED, "--color=never");

    // then
    assertThat(always.out()).contains("\033[");
    assertThat(never.out()).doesNotContain("\033");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void theTableFitsTheTerminal(int columns) {
    // when
    Tried tried =
        new Tried.Use("", Map.of("NO_COLOR", "1"), columns)
            .of("events/timer-cvm.json", "--missing", "ins-r8hr2upy", "--lose-answer");

    // then
    assertThat(tried.part("Instances")).allMatch(line -> Text.width(line) <= columns);
    assertThat(String.join(" ", tried.part("Instances")).replaceAll("\\s+", " "))
        .contains("a look shows a new stop, most likely this one");
  }

  @Test
  void aReasonIsWholeOnOneLineInAPipe() {
    // when
    Tried tried = Tried.of(MALFORMED);

    // then
    assertThat(tried.part("Instances").get(2))
        .contains("REFUSED")
        .endsWith("did you mean InstanceIds?");
  }

  @Test
  void anEventCannotSteerTheTerminal() {
    // given
    String event = "{\"Type\":\"Timer\",\"TriggerName\":\"\\u001b[2J\\u009b\",\"Message\":\"\"}";

    // when
    Tried tried = Tried.withStdin(event, "-");

    // then
    assertThat(tried.out()).contains("�[2J").doesNotContain("\033").doesNotContain("\u009b");
  }

  @Test
  void chineseTakesTwoColumnsEach() {
    assertThat(Text.width("云服务器 a")).isEqualTo(10);
  }

  @Test
  void aNameThatIsTooLongLosesItsMiddle() {
    assertThat(Text.cut("payments-gateway-guangzhou-0001", 16)).isEqualTo("payments…ou-0001");
    assertThat(Text.cut("云服务器-支付网关-0001", 12)).isEqualTo("云服务…-0001");
    assertThat(Text.cut("web-1", 5)).isEqualTo("web-1");
  }
}
