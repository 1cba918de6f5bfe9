package dev.lightsout.order;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two products whose instances can be stopped, with what their API pages say of the stop call:
 * CVM {@code StopInstances} (document 213/15743) and HAI {@code StopInstance} (2023-08-12).
 */
public enum Product {
  /** Cloud Virtual Machine: up to 100 ids a call, 10 calls a second. */
  CVM(
      "cvm",
      "StopInstances",
      "2017-03-12",
      "ins-[0-9a-z]{8}",
      "ins-r8hr2upy",
      100,
      10,
      40,
      Long.MAX_VALUE),

  /** Hyper Application Inventor, GPU machines: one id a call, 20 calls a second. */
  HAI("hai", "StopInstance", "2023-08-12", "hai-[0-9a-z]{8,16}", "hai-dunyfddn", 1, 20, 20, 100);

  private final String service;
  private final String action;
  private final String version;
  private final Pattern id;
  private final String sampleId;
  private final int idsPerStop;
  private final int stopsPerSecond;
  private final int looksPerSecond;
  private final long lastOffset;

  Product(
      String service,
      String action,
      String version,
      String id,
      String sampleId,
      int idsPerStop,
      int stopsPerSecond,
      int looksPerSecond,
      long lastOffset) {
    this.service = service;
    this.action = action;
    this.version = version;
    this.id = Pattern.compile(id);
    this.sampleId = sampleId;
    this.idsPerStop = idsPerStop;
    this.stopsPerSecond = stopsPerSecond;
    this.looksPerSecond = looksPerSecond;
    this.lastOffset = lastOffset;
  }

  /** The product whose stop call has this name. */
  public static Optional<Product> ofAction(String action) {
    return Stream.of(values()).filter(p -> p.action.equals(action)).findFirst();
  }

  /** The product that this instance id belongs to, by its form. */
  public static Optional<Product> ofId(String instanceId) {
    return Stream.of(values()).filter(p -> p.owns(instanceId)).findFirst();
  }

  /** Whether the id has this product's form. Documented ids have 8 characters, HAI's also 9. */
  public boolean owns(String instanceId) {
    return id.matcher(instanceId).matches();
  }

  /** First label of the API's host, and the service name in its signature. */
  public String service() {
    return service;
  }

  /** The stop call's {@code Action}. */
  public String action() {
    return action;
  }

  /** The API's {@code Version}. */
  public String version() {
    return version;
  }

  /** An id of the right form, for messages. */
  public String sampleId() {
    return sampleId;
  }

  /** How many ids one stop call takes. */
  public int idsPerStop() {
    return idsPerStop;
  }

  /** The API's limit on stop calls, per second, account and region. */
  public int stopsPerSecond() {
    return stopsPerSecond;
  }

  /** The API's limit on {@code DescribeInstances}, per second, account and region. */
  public int looksPerSecond() {
    return looksPerSecond;
  }

  /** The largest {@code Offset} of {@code DescribeInstances}; HAI's page: "no more than 100". */
  public long lastOffset() {
    return lastOffset;
  }
}
