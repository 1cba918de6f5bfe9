package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, A=1\\n",
        "A=0, A=1",
        "A=0\\n, A=1\\n",
        "A='0 0'\\r\\nB=2\\r\\n, A=1\\r\\nB=2\\r\\n",
        "# A=0\\nB=2, # A=0\\nB=2\\nA=1\\n",
        "AA=0\\nA =0\\nA=, AA=0\\nA =1\\nA=1"
      })
  void aVariableIsSetAndAllElseStays(String before, String after) {
    assertThat(EnvText.with(lines(before), Map.of("A", "1"))).isEqualTo(lines(after));
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }
}
