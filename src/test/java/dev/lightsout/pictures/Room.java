package dev.lightsout.pictures;

import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The room that a text has in the innermost box around it, and the room that it needs, in units of
 * the drawing.
 *
 * @param text what is written
 * @param needs its width in a wide font
 * @param has from its anchor to a little before the edge of the box
 */
record Room(String text, double needs, double has) {
  private static final double MARGIN = 6;

  /** Of every text that stands upright. */
  static List<Room> of(Drawn drawn) {
    WideFont font = new WideFont(drawn.all("style").get(0).getTextContent());
    return drawn.all("text").stream()
        .filter(text -> !text.hasAttribute("transform"))
        .filter(text -> !text.getAttribute("class").equals("number"))
        .map(text -> of(text, font, drawn.all("rect")))
        .toList();
  }

  private static Room of(Element text, WideFont font, List<Element> boxes) {
    List<String> classes = List.of(text.getAttribute("class").split(" "));
    double x = number(text, "x");
    double y = number(text, "y");
    Element box =
        boxes.stream()
            .filter(each -> x >= left(each) && x <= right(each))
            .filter(
                each -> y >= number(each, "y") && y <= number(each, "y") + number(each, "height"))
            .min(Comparator.comparingDouble(each -> number(each, "width")))
            .orElseThrow();
    double toTheLeft = x - left(box) - MARGIN;
    double toTheRight = right(box) - x - MARGIN;
    double has =
        classes.contains("middle")
            ? 2 * Math.min(toTheLeft, toTheRight)
            : classes.contains("end") ? toTheLeft : toTheRight;
    return new Room(text.getTextContent(), font.width(text.getTextContent(), classes), has);
  }

  private static double left(Element box) {
    return number(box, "x");
  }

  private static double right(Element box) {
    return number(box, "x") + number(box, "width");
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }
}
