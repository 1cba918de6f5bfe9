package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.BOOLEAN;
import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.NUMBER;
import static dev.lightsout.standin.Kind.OBJECTS;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Product.CLS;

import java.util.List;

/** The actions of CLS, each with its parameters and what it does. */
final class ClsActions {
  private ClsActions() {}

  static List<Action> of(LogTopics topics) {
    return List.of(
        new Action(CLS, "UploadLog", 0, uploadLog(), new ClsLogs(topics)::uploadLog),
        new Action(CLS, "SearchLog", 0, searchLog(), new ClsSearch(topics)::searchLog));
  }

  private static Shape uploadLog() {
    return new Shape()
        .required("TopicId", STRING)
        .optional("HashKey", STRING)
        .optional("CompressType", STRING);
  }

  private static Shape searchLog() {
    return new Shape()
        .required("From", INTEGER)
        .required("To", INTEGER)
        .optional("Query", STRING)
        .optional("QueryString", STRING)
        .optional("QuerySyntax", INTEGER)
        .optional("SyntaxRule", INTEGER)
        .optional("TopicId", STRING)
        .optional("Topics", OBJECTS)
        .optional("Sort", STRING)
        .optional("Limit", INTEGER)
        .optional("Offset", INTEGER)
        .optional("Context", STRING)
        .optional("SamplingRate", NUMBER)
        .optional("UseNewAnalysis", BOOLEAN)
        .optional("HighLight", BOOLEAN);
  }
}
