package dev.lightsout.pictures;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How wide a text is where fonts are wide, like Verdana and DejaVu Sans: a tenth more than what
 * most people see. Reckoned, not measured, since fonts differ from machine to machine.
 *
 * @param style the style sheet, which tells the sizes
 */
record WideFont(String style) {
  private static final double MONOSPACED = 0.61;

  /** In units of the drawing. */
  double width(String text, List<String> classes) {
    double em =
        classes.contains("code")
            ? MONOSPACED * text.length()
            : text.chars().mapToDouble(WideFont::em).sum();
    boolean bold = classes.stream().anyMatch(each -> rule(each).contains("font-weight"));
    return em * size(classes) * (bold ? 1.1 : 1);
  }

  private double size(List<String> classes) {
    return classes.stream()
        .flatMap(each -> first("font-size: ([0-9.]+)px", rule(each)).stream())
        .findFirst()
        .or(() -> first("text \\{ font: ([0-9.]+)px", style))
        .map(Double::valueOf)
        .orElseThrow();
  }

  private String rule(String named) {
    return first("\\." + Pattern.quote(named) + " \\{(.*)}", style).orElse("");
  }

  private static Optional<String> first(String pattern, String in) {
    return Pattern.compile(pattern).matcher(in).results().findFirst().map(found -> found.group(1));
  }

  private static double em(int character) {
    if (character >= 0x2E80) {
      return 1;
    }
    if (" .,:;'|!iljtfrI()".indexOf(character) >= 0) {
      return 0.36;
    }
    if ("mwMW".indexOf(character) >= 0) {
      return 0.92;
    }
    return Character.isUpperCase(character) || Character.isDigit(character) ? 0.68 : 0.61;
  }
}
