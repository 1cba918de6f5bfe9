package dev.lightsout.standin;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An instance of the fleet: {@code ins-} is CVM, {@code hai-} is HAI. Immutable; the methods with
 * an argument return a changed copy.
 *
 * <pre>{@code
 * StandInInstance.of("ins-r8hr2upy").region("ap-shanghai").state("STOPPED").tag("env", "dev")
 * }</pre>
 */
public final class StandInInstance {
  private static final Gson GSON = new Gson();

  private final String id;
  private final Product product;
  private String region = "ap-guangzhou";
  private String zone;
  private String name = "unnamed";
  private String state = "RUNNING";
  private String chargeType = "POSTPAID_BY_HOUR";
  private Map<String, String> tags = Map.of();
  private Map<String, JsonElement> fields;
  private String stopChargingMode;
  private String latestOperation = "RunInstances";
  private String latestOperationState = "SUCCESS";
  private String latestOperationRequestId = UUID.randomUUID().toString();
  private String publicIp = "203.0.113.10";
  private boolean acceptsStopCharging = true;
  private StandInInstance becomes;
  private Instant due;

  private StandInInstance(String id, Product product) {
    this.id = id;
    this.product = product;
    UUID uuid = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    fields = Map.of("Uuid", new JsonPrimitive(uuid.toString()));
  }

  private StandInInstance(StandInInstance other) {
    id = other.id;
    product = other.product;
    region = other.region;
    zone = other.zone;
    name = other.name;
    state = other.state;
    chargeType = other.chargeType;
    tags = other.tags;
    fields = other.fields;
    stopChargingMode = other.stopChargingMode;
    latestOperation = other.latestOperation;
    latestOperationState = other.latestOperationState;
    latestOperationRequestId = other.latestOperationRequestId;
    publicIp = other.publicIp;
    acceptsStopCharging = other.acceptsStopCharging;
    becomes = other.becomes;
    due = other.due;
  }

  /** A RUNNING pay-as-you-go instance in ap-guangzhou. */
  public static StandInInstance of(String id) {
    return Product.of(id)
        .map(product -> new StandInInstance(id, product))
        .orElseThrow(
            () -> new IllegalArgumentException("neither ins-xxxxxxxx nor hai-xxxxxxxx: " + id));
  }

  public StandInInstance region(String value) {
    return with(it -> it.region = Objects.requireNonNull(value));
  }

  /** Default: the first zone of the region. */
  public StandInInstance zone(String value) {
    return with(it -> it.zone = value);
  }

  public StandInInstance name(String value) {
    return with(it -> it.name = value);
  }

  /** Any text, known to the API or not. */
  public StandInInstance state(String value) {
    return with(it -> it.state = value);
  }

  /** CVM: POSTPAID_BY_HOUR, PREPAID, SPOTPAID…; HAI: POSTPAID_BY_HOUR, PREPAID_BY_MONTH. */
  public StandInInstance chargeType(String value) {
    return with(it -> it.chargeType = value);
  }

  /** Adds a tag (HAI does not show tags). */
  public StandInInstance tag(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(tags);
    more.put(key, value);
    return with(it -> it.tags = Collections.unmodifiableMap(more));
  }

  /**
   * CVM: anything else that a look says, such as {@code field("VirtualPrivateCloud.VpcId",
   * "vpc-1")}; a list becomes an array. Default: as recorded.
   */
  public StandInInstance field(String path, Object value) {
    Map<String, JsonElement> more = new LinkedHashMap<>(fields);
    more.put(path, GSON.toJsonTree(value));
    return with(it -> it.fields = Collections.unmodifiableMap(more));
  }

  /** Changed so that the filter of that name finds it by that value. */
  public StandInInstance passing(String filter, String value) {
    return trait(filter).change().apply(this, value);
  }

  /** Whether the filter of that name finds it by one of these values. */
  public boolean passes(String filter, List<String> values) {
    return trait(filter).passes(this, values);
  }

  /** Default: KEEP_CHARGING for a STOPPED instance, else NOT_APPLICABLE. */
  public StandInInstance stopChargingMode(String value) {
    return with(it -> it.stopChargingMode = value);
  }

  /** Any may be null. HAI does not show the request id. */
  public StandInInstance latestOperation(String operation, String outcome, String requestId) {
    return with(
        it -> {
          it.latestOperation = operation;
          it.latestOperationState = outcome;
          it.latestOperationRequestId = requestId;
        });
  }

  /** Null for none. */
  public StandInInstance publicIp(String value) {
    return with(it -> it.publicIp = value);
  }

  /** Whether STOP_CHARGING does what it says on this instance. */
  public StandInInstance acceptsStopCharging(boolean value) {
    return with(it -> it.acceptsStopCharging = value);
  }

  /** It becomes another at that time, and so on. */
  public StandInInstance becoming(StandInInstance next, Instant at) {
    return with(
        it -> {
          it.becomes = next;
          it.due = at;
        });
  }

  StandInInstance at(Instant now) {
    return due == null || now.isBefore(due) ? this : becomes.at(now);
  }

  public String id() {
    return id;
  }

  public String region() {
    return region;
  }

  public String zone() {
    return zone == null ? region + "-1" : zone;
  }

  public String name() {
    return name;
  }

  public String state() {
    return state;
  }

  public String chargeType() {
    return chargeType;
  }

  public Map<String, String> tags() {
    return tags;
  }

  Map<String, JsonElement> fields() {
    return fields;
  }

  public String stopChargingMode() {
    if (stopChargingMode != null) {
      return stopChargingMode;
    }
    return state.equals("STOPPED") ? "KEEP_CHARGING" : "NOT_APPLICABLE";
  }

  public String latestOperation() {
    return latestOperation;
  }

  public String latestOperationState() {
    return latestOperationState;
  }

  public String latestOperationRequestId() {
    return latestOperationRequestId;
  }

  public String publicIp() {
    return publicIp;
  }

  /** Pay-as-you-go alone can stop charging (cloud.tencent.com/document/product/213/19918). */
  public boolean acceptsStopCharging() {
    return acceptsStopCharging && chargeType.equals("POSTPAID_BY_HOUR");
  }

  Product product() {
    return product;
  }

  private Trait trait(String filter) {
    return (product == Product.CVM ? CvmTraits.named(filter) : HaiTraits.named(filter))
        .orElseThrow(() -> new IllegalArgumentException("no filter of " + product + ": " + filter));
  }

  boolean operating() {
    return "OPERATING".equals(latestOperationState);
  }

  private StandInInstance with(Consumer<StandInInstance> change) {
    StandInInstance copy = new StandInInstance(this);
    change.accept(copy);
    return copy;
  }
}
