package dev.lightsout.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault at every step; the promises are checked where a cell is played. */
class FaultMatrixTest {
  private static final Map<Step, Matrix> PLAYED = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource
  void whateverGoesWrongAtAStepThePromisesAreKept(Step step) {
    // when
    Matrix matrix = played(step);

    // then
    assertThat(matrix.unlike()).isEmpty();
  }

  @Test
  void thePageSaysWhatTheRunGives() throws Exception {
    // when
    Map<Step, Matrix> matrices = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      matrices.put(step, played(step));
    }

    // then
    assertThat(FaultPage.of(matrices))
        .as("scripts/faults writes it anew")
        .isEqualTo(Files.readString(FaultPage.FILE));
  }

  private static Matrix played(Step step) {
    return PLAYED.computeIfAbsent(step, Matrix::part);
  }
}
