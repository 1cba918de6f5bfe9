package dev.lightsout.pictures;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG as a renderer sees it: its elements, of whatever namespace, in order. */
record Drawn(List<Element> elements) {

  /** Reads it as strictly as XML is; a document type is refused. */
  static Drawn of(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    NodeList all = document.getElementsByTagNameNS("*", "*");
    return new Drawn(
        IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList());
  }

  Element root() {
    return elements.get(0);
  }

  List<Element> all(String name) {
    return elements.stream().filter(element -> element.getLocalName().equals(name)).toList();
  }

  /** The texts that have all of these classes. */
  List<String> texts(String... classes) {
    return all("text").stream()
        .filter(
            text -> List.of(text.getAttribute("class").split(" ")).containsAll(List.of(classes)))
        .map(Element::getTextContent)
        .toList();
  }
}
