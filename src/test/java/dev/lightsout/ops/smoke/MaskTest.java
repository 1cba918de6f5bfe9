package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "the account 100012345678., the account [number].",
    "uin:100012345678, uin:[number]",
    "'qcs::cvm:gz:uin/100012345678:instance/ins-r8hr2upy, no', 'qcs::cvm:gz:uin/[number]:instance/[id], no'",
    "owner.100012345678 is it, owner.[number] is it",
    "after 31.0000001 s, after 31.0000001 s",
    "1234567.5 rows, 1234567.5 rows"
  })
  void whatLooksLikeAnAccountIsHiddenAndAFigureIsNot(String text, String shown) {
    assertThat(Mask.byForm(text)).isEqualTo(shown);
  }
}
