package dev.lightsout.ops.role;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import java.util.List;
import java.util.Optional;

/**
 * A policy of the account.
 *
 * @param document what it allows; null where it is only to be removed
 */
record Policy(Cam cam, String name, String document) implements Resource {
  /** What tells a policy of this script from one that somebody made by hand. */
  private static final String MADE_HERE = "What the function of Lights Out may do";

  @Override
  public String kind() {
    return "policy";
  }

  /** The list finds names by a part of them, and has no documents. */
  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    JsonObject request = new JsonObject();
    request.addProperty("Scope", "Local");
    request.addProperty("Keyword", name);
    return cam.all("ListPolicies", request).stream()
        .filter(it -> it.get("PolicyName").getAsString().equals(name))
        .map(it -> it.get("PolicyId").getAsString())
        .map(id -> new Existing(id, cam.call("GetPolicy", of(id))))
        .findFirst();
  }

  /** Whether this script may change or delete it: somebody else may be given it too. */
  static boolean isMadeHere(Existing policy) {
    return new JsonPrimitive(MADE_HERE).equals(policy.state().get("Description"));
  }

  @Override
  public List<String> differences(Existing existing, Ids ids) {
    List<String> differences =
        Documents.differences(existing.state().get("PolicyDocument").getAsString(), document);
    if (!differences.isEmpty() && !isMadeHere(existing)) {
      throw new BadUsage(
          "policy "
              + name
              + ": it was not made here, and allows something else; rename or delete it, or choose"
              + " another --stage");
    }
    return differences;
  }

  @Override
  public String create(Api api, Ids ids) {
    JsonObject request = new JsonObject();
    request.addProperty("PolicyName", name);
    request.addProperty("PolicyDocument", document);
    request.addProperty("Description", MADE_HERE);
    return cam.call("CreatePolicy", request).get("PolicyId").getAsString();
  }

  @Override
  public void update(Api api, Existing existing, Ids ids) {
    JsonObject request = of(existing.id());
    request.addProperty("PolicyDocument", document);
    cam.call("UpdatePolicy", request);
  }

  @Override
  public void remove(Api api, Existing existing) {
    JsonArray ids = new JsonArray();
    ids.add(Long.parseLong(existing.id()));
    JsonObject request = new JsonObject();
    request.add("PolicyId", ids);
    cam.call("DeletePolicy", request);
  }

  private static JsonObject of(String id) {
    JsonObject request = new JsonObject();
    request.addProperty("PolicyId", Long.parseLong(id));
    return request;
  }
}
