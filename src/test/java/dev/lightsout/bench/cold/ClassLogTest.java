package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.bench.cold.ClassLog.Load;
import dev.lightsout.bench.cold.ClassLog.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassLogTest {

  @ParameterizedTest
  @CsvSource({
    "shared objects file, ARCHIVE",
    "shared objects file (top), ARCHIVE",
    "file:/lights-out.jar, APPLICATION",
    "jrt:/dev.lightsout, APPLICATION",
    "jrt:/java.base, JDK",
    "__JVM_LookupDefineClass__, GENERATED",
    "dev.lightsout.LightsOut, GENERATED"
  })
  void aClassIsCountedWhereItCameFrom(String text, Source source) {
    ClassLog log = ClassLog.parse(List.of("[17ns] a.B source: " + text));

    assertThat(log.loads()).containsExactly(new Load(17, "a.B", source));
  }

  @Test
  void whatRunsTellsWhenItBegan() {
    // given what JDK 17 and JDK 25 write
    ClassLog log =
        ClassLog.parse(
            List.of(
                "[1ns] a.Main source: jrt:/dev.lightsout",
                "[2ns] Start class verification for: a.Main",
                "[3ns] 285 Initializing 'a/Main'(no method) (0x00007f37d4000800)",
                "[4ns] 286 Initializing 'a/B' (0x0000000056040000) by thread \"main\""));

    assertThat(log.startOf(List.of("a.Main"))).hasValue(3);
    assertThat(log.startOf(List.of("a.B"))).hasValue(4);
    assertThat(log.startOf(List.of("a.C"))).isEmpty();
  }

  @Test
  void aLambdaHasNoAddress() {
    ClassLog log =
        ClassLog.parse(
            List.of(
                "[1ns] a.B$$Lambda$14/0x00007f37d4000800 source: a.B",
                "[2ns] a.B$$Lambda/0x80000005d source: a.B"));

    assertThat(log.loads()).extracting(Load::name).containsExactly("a.B$$Lambda$14", "a.B$$Lambda");
  }
}
