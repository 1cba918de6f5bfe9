package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final long MS = 1_000_000;

  private final Ran ran =
      new Ran(
          new Program("ours", List.of("true"), Path.of(""), "", List.of(), List.of()),
          new Observed(),
          100 * MS,
          160 * MS,
          new ProcessUsage(10, 2048),
          Optional.empty());
  private final Profile profile =
      new Profile(
          ran,
          ClassLog.parse(
              List.of(
                  "[110000000ns] java.lang.Object source: shared objects file",
                  "[111000000ns] a.B source: jrt:/java.base",
                  "[131000000ns] dev.lightsout.CustomRuntime source: file:/a.jar",
                  "[132000000ns] 7 Initializing 'dev/lightsout/CustomRuntime' (0x00)",
                  "[133000000ns] a.C source: jrt:/java.base",
                  "[199000000ns] a.D source: jrt:/java.base")));

  @Test
  void aPhaseEndsAtWhatWasSeenAndCountsItsClasses() {
    assertThat(profile.phases().rows())
        .containsExactly(
            List.of(
                "process start, to the JVM's first class",
                "10.0 ms",
                "10.0 ms",
                "0",
                "0",
                "0",
                "0",
                "0"),
            List.of(
                "the JVM's own start, to the main class",
                "32.0 ms",
                "22.0 ms",
                "3",
                "1",
                "1",
                "1",
                "0"),
            List.of("in all", "32.0 ms", "32.0 ms", "3", "1", "1", "1", "0"));
  }

  @Test
  void theLongestGapIsFirstAndWhatCameAfterTheStopIsNone() {
    assertThat(profile.gaps().rows())
        .startsWith(List.of("11.0 ms", "20.0 ms", "a.B", "dev.lightsout.CustomRuntime"))
        .hasSize(4);
  }
}
