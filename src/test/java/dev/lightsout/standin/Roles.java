package dev.lightsout.standin;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What CAM knows: roles, the account's own policies, and which is attached to which. */
public final class Roles {
  private static final long FIRST_ID = 16_313_162L;

  private final Map<String, JsonObject> roles = new LinkedHashMap<>();
  private final Map<Long, JsonObject> policies = new LinkedHashMap<>();
  private final Map<String, Set<Long>> attached = new LinkedHashMap<>();
  private long made = FIRST_ID;

  /** The role, as GetRole tells it. */
  public synchronized Optional<JsonObject> role(String name) {
    return Optional.ofNullable(roles.get(name)).map(JsonObject::deepCopy);
  }

  /** The names of the policies that a role has. */
  public synchronized List<String> policiesOf(String role) {
    return attached.getOrDefault(role, Set.of()).stream()
        .map(id -> policies.get(id).get("PolicyName").getAsString())
        .toList();
  }

  /** The document of a policy, by its name. */
  public synchronized Optional<String> document(String policy) {
    return policies.values().stream()
        .filter(it -> it.get("PolicyName").getAsString().equals(policy))
        .map(it -> it.get("PolicyDocument").getAsString())
        .findFirst();
  }

  /** Somebody makes a role in the console. */
  public void role(String name, String document) {
    putRole(name, document, "made by hand");
  }

  /** Somebody makes a policy in the console; returns its id. */
  public long policy(String name, String document) {
    return addPolicy(name, document, "made by hand");
  }

  /** Somebody attaches a policy to a role. */
  public synchronized void attach(String role, long policyId) {
    attached.computeIfAbsent(role, name -> new TreeSet<>()).add(policyId);
  }

  synchronized String putRole(String name, String document, String description) {
    JsonObject role = new JsonObject();
    role.addProperty("RoleId", "46116860184" + ++made);
    role.addProperty("RoleName", name);
    role.addProperty("PolicyDocument", document);
    role.addProperty("Description", description);
    role.addProperty("RoleType", "user");
    roles.put(name, role);
    return role.get("RoleId").getAsString();
  }

  synchronized void changeRole(String name, String document) {
    roles.get(name).addProperty("PolicyDocument", document);
  }

  synchronized void removeRole(String name) {
    roles.remove(name);
    attached.remove(name);
  }

  synchronized long addPolicy(String name, String document, String description) {
    JsonObject policy = new JsonObject();
    policy.addProperty("PolicyId", ++made);
    policy.addProperty("PolicyName", name);
    policy.addProperty("PolicyDocument", document);
    policy.addProperty("Description", description);
    policy.addProperty("Type", 1);
    policies.put(made, policy);
    return made;
  }

  synchronized List<JsonObject> policies() {
    return policies.values().stream().map(JsonObject::deepCopy).toList();
  }

  synchronized Optional<JsonObject> policy(long id) {
    return Optional.ofNullable(policies.get(id)).map(JsonObject::deepCopy);
  }

  synchronized void changePolicy(long id, String document) {
    policies.get(id).addProperty("PolicyDocument", document);
  }

  synchronized void removePolicy(long id) {
    policies.remove(id);
    attached.values().forEach(it -> it.remove(id));
  }

  synchronized void detach(String role, long policyId) {
    attached.getOrDefault(role, new TreeSet<>()).remove(policyId);
  }

  synchronized List<JsonObject> attachedTo(String role) {
    List<JsonObject> all = new ArrayList<>();
    attached.getOrDefault(role, Set.of()).forEach(id -> all.add(policies.get(id).deepCopy()));
    return all;
  }

  synchronized void clear() {
    roles.clear();
    policies.clear();
    attached.clear();
  }
}
