package dev.lightsout.pictures;

import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/**
 * How much of the room that a text has it takes. Fonts differ from machine to machine, so its width
 * is reckoned in a wide one: like Verdana or DejaVu Sans, a tenth wider than what most people see.
 *
 * @param text what is written
 * @param needs its width, in units of the drawing
 * @param has from its anchor to the edge of the innermost box around it
 */
record Room(String text, double needs, double has) {

  /** Of every text that stands upright. */
  static List<Room> of(Drawn drawn) {
    return drawn.all("text").stream()
        .filter(text -> !text.hasAttribute("transform"))
        .filter(text -> !text.getAttribute("class").equals("number"))
        .map(text -> of(text, drawn.all("rect")))
        .toList();
  }

  private static Room of(Element text, List<Element> boxes) {
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
    double toTheLeft = x - left(box);
    double toTheRight = right(box) - x;
    double has =
        classes.contains("middle")
            ? 2 * Math.min(toTheLeft, toTheRight)
            : classes.contains("end") ? toTheLeft : toTheRight;
    return new Room(text.getTextContent(), width(text.getTextContent(), classes), has);
  }

  private static double width(String text, List<String> classes) {
    if (classes.contains("code")) {
      return 12.5 * 0.61 * text.length();
    }
    double size = classes.contains("title") ? 20 : classes.contains("name") ? 15 : 13;
    double bold = classes.stream().anyMatch(List.of("title", "name", "head")::contains) ? 1.1 : 1;
    return size * bold * text.chars().mapToDouble(Room::em).sum();
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
    return Character.isUpperCase(character) || Character.isDigit(character) ? 0.68 : 0.59;
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
