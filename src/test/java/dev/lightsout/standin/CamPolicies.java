package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** CAM 2019-01-16: policies of the account. Those that the cloud has itself are not there. */
record CamPolicies(Roles roles) {
  private static final int DOCUMENT_LIMIT = 6144;

  JsonObject createPolicy(Parameters parameters, Call call) {
    String name = parameters.text("PolicyName", "");
    if (roles.document(name).isPresent()) {
      throw Refusal.of("FailedOperation.PolicyNameInUse", "The policy name is in use.");
    }
    JsonObject response = new JsonObject();
    response.addProperty(
        "PolicyId",
        roles.addPolicy(name, document(parameters), parameters.text("Description", "")));
    return response;
  }

  JsonObject getPolicy(Parameters parameters, Call call) {
    JsonObject policy = find(roles, parameters);
    policy.remove("PolicyId");
    return policy;
  }

  JsonObject updatePolicy(Parameters parameters, Call call) {
    long id = find(roles, parameters).get("PolicyId").getAsLong();
    roles.changePolicy(id, document(parameters));
    return new JsonObject();
  }

  /** The list has no documents. */
  JsonObject listPolicies(Parameters parameters, Call call) {
    String keyword = parameters.text("Keyword", "");
    List<JsonObject> found =
        roles.policies().stream()
            .filter(it -> it.get("PolicyName").getAsString().contains(keyword))
            .toList();
    found.forEach(it -> it.remove("PolicyDocument"));
    return CamActions.page(parameters, found);
  }

  JsonObject deletePolicy(Parameters parameters, Call call) {
    parameters
        .json()
        .getAsJsonArray("PolicyId")
        .forEach(
            id -> {
              if (roles.policy(id.getAsLong()).isEmpty()) {
                throw notFound();
              }
              roles.removePolicy(id.getAsLong());
            });
    return new JsonObject();
  }

  static JsonObject find(Roles roles, Parameters parameters) {
    return roles.policies().stream()
        .filter(
            it ->
                parameters.has("PolicyId")
                    ? it.get("PolicyId").getAsLong() == parameters.number("PolicyId", 0)
                    : it.get("PolicyName").getAsString().equals(parameters.text("PolicyName", "")))
        .findFirst()
        .orElseThrow(CamPolicies::notFound);
  }

  private static Refusal notFound() {
    return Refusal.of("ResourceNotFound.PolicyIdNotFound", "The policy does not exist.");
  }

  static String document(Parameters parameters) {
    String document = parameters.text("PolicyDocument", "");
    if (document.length() > DOCUMENT_LIMIT) {
      throw Refusal.of(
          "InvalidParameter.PolicyDocumentLengthOverLimit", "The document is too long.");
    }
    if (!isPolicy(document)) {
      throw Refusal.of("InvalidParameter.PolicyDocumentError", "The document is no policy.");
    }
    return document;
  }

  private static boolean isPolicy(String document) {
    try {
      return JsonParser.parseString(document) instanceof JsonObject json
          && new JsonPrimitive("2.0").equals(json.get("version"))
          && json.get("statement") instanceof JsonArray statements
          && !statements.isEmpty();
    } catch (JsonParseException notJson) {
      return false;
    }
  }
}
