package dev.lightsout.ops.role;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.ApiError;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import java.util.List;
import java.util.Optional;

/** The role that the function runs under. */
record Role(Cam cam, String name) implements Resource {
  /** That SCF may hand the role to a function, and nobody else may have it. */
  static final String CARRIER =
      "{\"version\":\"2.0\",\"statement\":[{\"effect\":\"allow\",\"action\":\"name/sts:AssumeRole\","
          + "\"principal\":{\"service\":\"scf.qcloud.com\"}}]}";

  /** The API's code. */
  static final String NOT_THERE = "InvalidParameter.RoleNotExist";

  /** What tells a role of this script from one that somebody made by hand. */
  private static final String MADE_HERE = "Lights Out: made by setup-role";

  @Override
  public String kind() {
    return "role";
  }

  /** By the name, which is its id as well: all other calls take it. */
  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    try {
      JsonObject role = cam.call("GetRole", named()).getAsJsonObject("RoleInfo");
      return Optional.of(new Existing(name, role));
    } catch (ApiError error) {
      if (error.code().equals(NOT_THERE)) {
        return Optional.empty();
      }
      throw error;
    }
  }

  @Override
  public List<String> differences(Existing existing, Ids ids) {
    String document = existing.state().get("PolicyDocument").getAsString();
    if (Documents.same(document, CARRIER)) {
      return List.of();
    }
    if (!isMadeHere(existing)) {
      throw new BadUsage(
          "SCF_ROLE "
              + name
              + ": this role was made by somebody else, for other carriers than scf.qcloud.com"
              + " alone; choose another name");
    }
    return List.of("PolicyDocument: another carrier → scf.qcloud.com");
  }

  /** Whether this script may delete it. */
  static boolean isMadeHere(Existing role) {
    return new JsonPrimitive(MADE_HERE).equals(role.state().get("Description"));
  }

  @Override
  public String create(Api api, Ids ids) {
    JsonObject request = named();
    request.addProperty("PolicyDocument", CARRIER);
    request.addProperty("Description", MADE_HERE);
    cam.call("CreateRole", request);
    return name;
  }

  @Override
  public void update(Api api, Existing existing, Ids ids) {
    JsonObject request = named();
    request.addProperty("PolicyDocument", CARRIER);
    cam.call("UpdateAssumeRolePolicy", request);
  }

  @Override
  public void remove(Api api, Existing existing) {
    cam.call("DeleteRole", named());
  }

  private JsonObject named() {
    JsonObject request = new JsonObject();
    request.addProperty("RoleName", name);
    return request;
  }
}
