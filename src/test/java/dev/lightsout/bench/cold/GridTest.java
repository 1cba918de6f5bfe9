package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final Grid GRID =
      new Grid(
          List.of("program", "median", "verdict"),
          List.of(List.of("ours", "1,200 ms", "not met"), List.of("theirs", "9 ms", "met")));

  @Test
  void onATerminalWordsAreToTheLeftAndFiguresToTheRight() {
    assertThat(GRID.plain())
        .isEqualTo(
            """
            program    median  verdict
            ours     1,200 ms  not met
            theirs       9 ms  met""");
  }

  @Test
  void inMarkdownTheRuleSaysWhichIsWhich() {
    assertThat(GRID.markdown())
        .isEqualTo(
            """
            | program | median | verdict |
            |---|--:|---|
            | ours | 1,200 ms | not met |
            | theirs | 9 ms | met |""");
  }
}
