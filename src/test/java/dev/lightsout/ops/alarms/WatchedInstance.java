package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.event.ShortRegionCode;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Link;
import dev.lightsout.order.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That a sample policy watches an instance. It ends with the policy.
 *
 * @param dimension how the policy's type calls the instance's id
 * @param region the short code of where it is
 */
record WatchedInstance(
    Monitor monitor, AlarmPolicy policy, String instanceId, String dimension, String region)
    implements Link {

  /** CVM's is of document 248/40421; HAI's is in no document that we have seen. */
  private static final Map<String, Map.Entry<Product, String>> DIMENSIONS =
      Map.of(
          "cvm_device", Map.entry(Product.CVM, "unInstanceId"),
          "hyper_application_inventor_gpu_alarm", Map.entry(Product.HAI, "InstanceId"));

  /** In the region of the stage, by the policy that watches its product. */
  static WatchedInstance of(Monitor monitor, List<AlarmPolicy> policies, String instanceId) {
    Product product =
        Product.ofId(instanceId)
            .orElseThrow(
                () ->
                    new BadUsage(
                        "--watch "
                            + instanceId
                            + ": expected an id such as ins-r8hr2upy or hai-dunyfddn"));
    AlarmPolicy policy =
        policies.stream()
            .filter(it -> watches(it, product))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "--watch " + instanceId + ": no --sample of this run watches " + product));
    String code =
        ShortRegionCode.of(monitor.region())
            .orElseThrow(
                () ->
                    new BadUsage(
                        "--watch: no document names the short code of " + monitor.region()));
    return new WatchedInstance(
        monitor, policy, instanceId, DIMENSIONS.get(policy.namespace()).getValue(), code);
  }

  private static boolean watches(AlarmPolicy policy, Product product) {
    Map.Entry<Product, String> dimension = DIMENSIONS.get(policy.namespace());
    return dimension != null && dimension.getKey() == product;
  }

  @Override
  public String kind() {
    return "watched instance";
  }

  @Override
  public String name() {
    return instanceId;
  }

  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    return ids.of(policy)
        .flatMap(
            policyId ->
                watchedBy(policyId).stream()
                    .filter(it -> it.get("Dimensions").getAsString().contains(quoted()))
                    .findFirst())
        .map(it -> new Existing("", it));
  }

  /** This page still asks for a GroupId, and for 0 where a policy's id is given. */
  private List<JsonObject> watchedBy(String policyId) {
    JsonObject request = of(policyId);
    request.addProperty("GroupId", 0);
    return monitor.slices("DescribeBindingPolicyObjectList", request, "List");
  }

  @Override
  public String create(Api api, Ids ids) {
    JsonObject name = new JsonObject();
    name.addProperty(dimension, instanceId);
    JsonObject object = new JsonObject();
    object.addProperty("Region", region);
    object.addProperty("Dimensions", name.toString());
    JsonArray objects = new JsonArray();
    objects.add(object);
    JsonObject request = of(ids.of(policy).orElseThrow());
    request.add("Dimensions", objects);
    monitor.call("BindingPolicyObject", request);
    return "";
  }

  @Override
  public void remove(Api api, Existing existing) {
    throw new IllegalStateException("it ends with the policy");
  }

  private String quoted() {
    return '"' + instanceId + '"';
  }

  private static JsonObject of(String policyId) {
    JsonObject request = Monitor.request();
    request.addProperty("PolicyId", policyId);
    return request;
  }
}
