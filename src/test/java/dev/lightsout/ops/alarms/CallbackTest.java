package dev.lightsout.ops.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.ops.BadUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackTest {
  private static final String URL = "https://1250000000-abcdefgh.ap-guangzhou.tencentscf.com";

  @ParameterizedTest
  @CsvSource({"ap-guangzhou, gz", "ap-shanghai-fsi, shjr", "ap-hongkong, hk", "na-ashburn, use"})
  void aRegionIsWrittenByItsShortCode(String region, String code) {
    assertThat(Callback.function(region, "default", "lights-out-dev").url())
        .isEqualTo("SCF:" + code + "/default/lights-out-dev/$LATEST");
  }

  @Test
  void thePasswordIsEncodedInTheUrlAndNotShown() {
    // when
    Callback callback = Callback.webhook(URL, "monitor", "a$1 b@cdefg");

    // then
    assertThat(callback.url())
        .isEqualTo(URL.replace("https://", "https://monitor:a%241%20b%40cdefg@"));
    assertThat(callback).hasToString(URL.replace("https://", "https://monitor:…@"));
  }

  @Test
  void theUserAndThePasswordAreThoseThatTheFunctionReads() {
    assertThat(Callback.webhook(URL, " monitor ", " a password\t").url())
        .isEqualTo(URL.replace("https://", "https://monitor:a%20password@"));
  }

  @Test
  void aPasswordThatTheFunctionWouldNotTakeIsRefused() {
    assertThatThrownBy(() -> Callback.webhook(URL, "monitor", " 7-chars "))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("LIGHTS_OUT_WEBHOOK_PASSWORD is too short")
        .hasMessageNotContaining("7-chars");
  }

  @Test
  void aUrlThatTheApiWouldNotTakeIsRefused() {
    assertThatThrownBy(() -> Callback.webhook(URL, "monitor", "x".repeat(200)))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("the API takes 256")
        .hasMessageNotContaining("xxxx");
  }

  @Test
  void anotherPasswordInAUrlIsMaskedToo() {
    assertThat(Callback.masked("https://u:p%40x@host/path?q=a:b@c"))
        .isEqualTo("https://u:…@host/path?q=a:b@c");
    assertThat(Callback.masked("SCF:gz/default/f/$LATEST")).isEqualTo("SCF:gz/default/f/$LATEST");
  }
}
