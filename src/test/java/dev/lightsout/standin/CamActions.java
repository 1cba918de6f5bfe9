package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.INTEGERS;
import static dev.lightsout.standin.Kind.OBJECTS;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Product.CAM;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The actions of CAM, each with its parameters, its rate and what it does. */
final class CamActions {
  private static final int LARGEST_PAGE = 200;

  private CamActions() {}

  static List<Action> of(Roles roles) {
    CamRoles role = new CamRoles(roles);
    CamPolicies policy = new CamPolicies(roles);
    return List.of(
        new Action(CAM, "CreateRole", 2, create("RoleName"), role::createRole),
        new Action(CAM, "GetRole", 20, ofRole(), role::getRole),
        new Action(CAM, "UpdateAssumeRolePolicy", 20, trust(), role::updateAssumeRolePolicy),
        new Action(CAM, "DeleteRole", 20, ofRole(), role::deleteRole),
        new Action(CAM, "ListAttachedRolePolicies", 10, attached(), role::listAttachedRolePolicies),
        new Action(CAM, "AttachRolePolicy", 10, link("Attach"), role::attachRolePolicy),
        new Action(CAM, "DetachRolePolicy", 10, link("Detach"), role::detachRolePolicy),
        new Action(CAM, "CreatePolicy", 20, create("PolicyName"), policy::createPolicy),
        new Action(CAM, "GetPolicy", 20, ofPolicy(), policy::getPolicy),
        new Action(CAM, "UpdatePolicy", 20, update(), policy::updatePolicy),
        new Action(CAM, "ListPolicies", 20, list(), policy::listPolicies),
        new Action(
            CAM,
            "DeletePolicy",
            20,
            new Shape().required("PolicyId", INTEGERS),
            policy::deletePolicy));
  }

  static JsonObject page(Parameters parameters, List<JsonObject> found) {
    long page = parameters.number("Page", 1);
    long size = parameters.number("Rp", 20);
    if (page < 1 || page > LARGEST_PAGE) {
      throw Page.wrong("Page", page);
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw Page.wrong("Rp", size);
    }
    JsonArray list = new JsonArray();
    found.stream().skip((page - 1) * size).limit(size).forEach(list::add);
    JsonObject response = new JsonObject();
    response.add("List", list);
    response.addProperty("TotalNum", found.size());
    return response;
  }

  private static Shape create(String name) {
    return new Shape()
        .required(name, STRING)
        .required("PolicyDocument", STRING)
        .optional("Description", STRING)
        .optional("Tags", OBJECTS);
  }

  private static Shape ofRole() {
    return new Shape().optional("RoleId", STRING).optional("RoleName", STRING);
  }

  private static Shape trust() {
    return ofRole().required("PolicyDocument", STRING);
  }

  private static Shape attached() {
    return ofRole()
        .required("Page", INTEGER)
        .required("Rp", INTEGER)
        .optional("PolicyType", STRING)
        .optional("Keyword", STRING);
  }

  private static Shape link(String verb) {
    return new Shape()
        .optional("PolicyId", INTEGER)
        .optional("PolicyName", STRING)
        .optional(verb + "RoleId", STRING)
        .optional(verb + "RoleName", STRING);
  }

  private static Shape ofPolicy() {
    return new Shape().required("PolicyId", INTEGER);
  }

  private static Shape update() {
    return new Shape()
        .optional("PolicyId", INTEGER)
        .optional("PolicyName", STRING)
        .optional("Description", STRING)
        .optional("PolicyDocument", STRING);
  }

  private static Shape list() {
    return new Shape()
        .optional("Rp", INTEGER)
        .optional("Page", INTEGER)
        .optional("Scope", STRING)
        .optional("Keyword", STRING);
  }
}
