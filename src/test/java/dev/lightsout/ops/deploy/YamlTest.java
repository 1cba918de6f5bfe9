package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  private final Findings findings = new Findings();

  @Test
  void eachValueHasItsLines() {
    // when
    ServerlessFile file =
        ServerlessFile.read(
            "a.yml", "a: 1\nb:\n  - c: x\n    d: |\n      y\n      z\n\ne: 2\n", findings);

    // then
    assertThat(file.lines().get("a")).hasToString("line 1");
    assertThat(file.lines().get("b[0].c")).hasToString("line 3");
    assertThat(file.lines().get("b").first()).isEqualTo(2);
    assertThat(file.where("b[0].c.more")).isEqualTo("a.yml:3");
    assertThat(file.where("e")).isEqualTo("a.yml:8");
    assertThat(file.json())
        .hasToString("{\"a\":1,\"b\":[{\"c\":\"x\",\"d\":\"y\\nz\\n\"}],\"e\":2}");
    assertThat(findings.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: 1\\na: 2'         | a.yml:2: a is there twice, first in line 1
          'a:\\n\\tb: 1'        | a.yml:2: is no YAML: the line begins with a tab
          'a: [1'               | a.yml:1: is no YAML: while parsing a flow sequence
          'a: 1\\n---\\nb: 2'   | a.yml:2: is no YAML: expected a single document
          'a: &a [*a]'          | a.yml:1: a has itself inside
          'a: 010'              | a.yml:1: a is 010, which tools read as different things
          'a: 1:30'             | a.yml:1: a is 1:30, which tools read as different things
          'a: 0x1F'             | a.yml:1: a is 0x1F, which tools read as different things
          'a: 1_000'            | a.yml:1: a is 1_000, which tools read as different things
          'a: 2026-01-01'       | a.yml:1: a is 2026-01-01, which tools read as different things
          'a: .inf'             | a.yml:1: a is .inf, which tools read as different things
          'a: !!binary abc'     | a.yml:1: a has the tag tag:yaml.org,2002:binary: expected none
          '- a'                 | a.yml:1: is no map
          ''                    | a.yml:1: is empty
          """)
  void whatToolsReadOtherwiseOrNotAtAllIsRefused(String text, String told) {
    // when
    ServerlessFile.read("a.yml", text.replace("\\n", "\n").replace("\\t", "\t"), findings);

    // then
    assertThat(findings.errors()).first().asString().startsWith(told);
  }
}
