package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.FILTERS;
import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Product.SCF;

import java.util.List;

/** The actions of SCF, each with its parameters, its rate and what it does. */
final class ScfActions {
  private ScfActions() {}

  /** Documents 583/18584, 18585, 44268 and 18588. */
  static List<Action> of(Functions functions) {
    ScfFunctions scf = new ScfFunctions(functions);
    return List.of(
        new Action(SCF, "GetFunction", 100, getFunction(), scf::getFunction),
        new Action(SCF, "DeleteFunction", 100, deleteFunction(), scf::deleteFunction),
        new Action(SCF, "ListTriggers", 20, listTriggers(), scf::listTriggers),
        new Action(SCF, "DeleteTrigger", 100, deleteTrigger(), scf::deleteTrigger));
  }

  private static Shape function() {
    return new Shape().required("FunctionName", STRING).optional("Namespace", STRING);
  }

  private static Shape getFunction() {
    return function().optional("Qualifier", STRING).optional("ShowCode", STRING);
  }

  private static Shape deleteFunction() {
    return function().optional("Qualifier", STRING);
  }

  private static Shape listTriggers() {
    return function()
        .optional("Offset", INTEGER)
        .optional("Limit", INTEGER)
        .optional("OrderBy", STRING)
        .optional("Order", STRING)
        .optional("Filters", FILTERS);
  }

  private static Shape deleteTrigger() {
    return function()
        .required("TriggerName", STRING)
        .required("Type", STRING)
        .optional("TriggerDesc", STRING)
        .optional("Qualifier", STRING);
  }
}
