package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Tone;
import java.util.Locale;
import java.util.Map;

/**
 * How a tone looks: by its colour, and to those who do not see that, by its shape or its pattern.
 */
final class Mark {
  /** In a square from -8 to 8. */
  private static final Map<Tone, String> SHAPES =
      Map.of(
          Tone.STOPPED, "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
          Tone.QUIET, "M-5.2 0a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0-10.4 0z",
          Tone.KEPT, "M-5-2h10v4h-10z",
          Tone.NOT_DONE, "M0-6.2L6.4 5.2H-6.4z",
          Tone.PERSON, "M0-7.4L7.4 0L0 7.4L-7.4 0z");

  private Mark() {}

  /** The shapes, to be put into the page once. */
  static Html definitions() {
    StringBuilder all = new StringBuilder("<svg class=\"defs\" aria-hidden=\"true\"><defs>");
    for (Tone tone : Tone.values()) {
      all.append(
              "<symbol id=\"s-%s\" viewBox=\"-8 -8 16 16\" overflow=\"visible\">"
                  .formatted(css(tone)))
          .append(
              "<path class=\"mark %s\" d=\"%s\"/></symbol>".formatted(css(tone), SHAPES.get(tone)));
    }
    return new Html(all.append("</defs></svg>").toString());
  }

  /** A shape beside text that says the same. */
  static Html beside(Tone tone) {
    return new Html(
        "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#s-%s\"/></svg>"
            .formatted(css(tone)));
  }

  /** Its class in the style sheet. */
  static String css(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
