package dev.lightsout.bench.cold;

import dev.lightsout.screen.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the page: sentences, perhaps with tables below.
 *
 * @param text what has to be known; may be empty
 * @param grids the figures
 */
record Section(String text, List<Grid> grids) {
  private static final int PLAIN_WIDTH = 100;
  private static final int MARKDOWN_WIDTH = 125;

  static Section of(String text, Grid... grids) {
    return new Section(text, List.of(grids));
  }

  /** A page for a terminal. */
  static String plain(List<Section> page) {
    return joined(page, PLAIN_WIDTH, Grid::plain);
  }

  static String markdown(List<Section> page) {
    return joined(page, MARKDOWN_WIDTH, Grid::markdown);
  }

  private static String joined(List<Section> page, int width, Function<Grid, String> drawn) {
    return page.stream()
        .flatMap(
            section ->
                Stream.concat(
                    Stream.of(String.join("\n", Text.wrap(section.text, width))),
                    section.grids.stream().map(drawn)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
