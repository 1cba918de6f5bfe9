package dev.lightsout.standin;

import com.google.gson.JsonObject;

/** CAM 2019-01-16: roles. The stand-in finds them by name alone, not by id. */
record CamRoles(Roles roles) {

  JsonObject createRole(Parameters parameters, Call call) {
    String name = parameters.text("RoleName", "");
    if (!name.matches("[A-Za-z0-9+=,.@_-]{1,128}")) {
      throw Refusal.of("InvalidParameter.RoleNameError", "The role name is not valid.");
    }
    if (roles.role(name).isPresent()) {
      throw Refusal.of("InvalidParameter.RoleNameInUse", "The role name is in use.");
    }
    String id =
        roles.putRole(name, CamPolicies.document(parameters), parameters.text("Description", ""));
    JsonObject response = new JsonObject();
    response.addProperty("RoleId", id);
    return response;
  }

  JsonObject getRole(Parameters parameters, Call call) {
    JsonObject response = new JsonObject();
    response.add("RoleInfo", roles.role(name(parameters, "RoleName")).orElseThrow());
    return response;
  }

  JsonObject updateAssumeRolePolicy(Parameters parameters, Call call) {
    roles.changeRole(name(parameters, "RoleName"), CamPolicies.document(parameters));
    return new JsonObject();
  }

  JsonObject deleteRole(Parameters parameters, Call call) {
    roles.removeRole(name(parameters, "RoleName"));
    return new JsonObject();
  }

  JsonObject listAttachedRolePolicies(Parameters parameters, Call call) {
    return CamActions.page(parameters, roles.attachedTo(name(parameters, "RoleName")));
  }

  JsonObject attachRolePolicy(Parameters parameters, Call call) {
    roles.attach(name(parameters, "AttachRoleName"), policy(parameters));
    return new JsonObject();
  }

  JsonObject detachRolePolicy(Parameters parameters, Call call) {
    roles.detach(name(parameters, "DetachRoleName"), policy(parameters));
    return new JsonObject();
  }

  private String name(Parameters parameters, String parameter) {
    String name = parameters.text(parameter, "");
    if (roles.role(name).isEmpty()) {
      throw Refusal.of("InvalidParameter.RoleNotExist", "The role does not exist.");
    }
    return name;
  }

  private long policy(Parameters parameters) {
    return CamPolicies.find(roles, parameters).get("PolicyId").getAsLong();
  }
}
