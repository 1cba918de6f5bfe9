package dev.lightsout.ops.role;

import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.ApiError;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Link;
import java.util.List;
import java.util.Optional;

/** That the role has the policy. */
record Attachment(Cam cam, Role role, Policy policy) implements Link {

  @Override
  public String kind() {
    return "attached policy";
  }

  @Override
  public String name() {
    return policy.name();
  }

  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    return attachedTo(cam, role.name()).stream()
        .filter(it -> it.get("PolicyName").getAsString().equals(policy.name()))
        .map(it -> new Existing(it.get("PolicyId").getAsString(), it))
        .findFirst();
  }

  /** Every policy that the role has; none if there is no such role. */
  static List<JsonObject> attachedTo(Cam cam, String role) {
    JsonObject request = new JsonObject();
    request.addProperty("RoleName", role);
    try {
      return cam.all("ListAttachedRolePolicies", request);
    } catch (ApiError error) {
      if (error.code().equals(Role.NOT_THERE)) {
        return List.of();
      }
      throw error;
    }
  }

  @Override
  public String create(Api api, Ids ids) {
    String policyId = ids.of(policy).orElseThrow();
    send("Attach", policyId);
    return policyId;
  }

  @Override
  public void remove(Api api, Existing existing) {
    send("Detach", existing.id());
  }

  private void send(String verb, String policyId) {
    JsonObject request = new JsonObject();
    request.addProperty("PolicyId", Long.parseLong(policyId));
    request.addProperty(verb + "RoleName", role.name());
    cam.call(verb + "RolePolicy", request);
  }
}
