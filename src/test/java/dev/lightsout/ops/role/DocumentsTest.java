package dev.lightsout.ops.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':1,'b':2} | {'b':2, 'a':1} | true",
        "{'action':'x'} | {'action':['x']} | true",
        "{'action':['x','y']} | {'action':['y','x']} | true",
        "{'statement':[{'resource':['*']}]} | {'statement':[{'resource':'*'}]} | true",
        "%7B%27action%27%3A%27x%27%7D | {'action':'x'} | true",
        "{'action':['x','y']} | {'action':['x']} | false",
        "{'effect':'allow'} | {'effect':'deny'} | false",
        "no document | {'a':1} | false"
      })
  void documentsAreTheSameIfTheyMeanTheSame(String one, String other, boolean same) {
    assertThat(Documents.same(json(one), json(other))).isEqualTo(same);
  }

  private static String json(String text) {
    return text.replace('\'', '"').replace("%27", "%22");
  }
}
