package dev.lightsout.standin;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The products of the stand-in, with the ids of their instances. */
enum Product {
  CVM("cvm", "2017-03-12", "ins-[0-9a-z]{8}"),
  /** Both lengths occur on the API's own pages: hai-dunyfddn and hai-2dfajzo4q. */
  HAI("hai", "2023-08-12", "hai-[0-9a-z]{8,16}"),
  CLS("cls", "2020-10-16", "(?!)"),
  MONITOR("monitor", "2018-07-24", "(?!)"),
  CAM("cam", "2019-01-16", "(?!)"),
  SCF("scf", "2018-04-16", "(?!)");

  private final String service;
  private final String version;
  private final Pattern id;

  Product(String service, String version, String id) {
    this.service = service;
    this.version = version;
    this.id = Pattern.compile(id);
  }

  static Optional<Product> of(String id) {
    return Arrays.stream(values()).filter(it -> it.owns(id)).findFirst();
  }

  static Optional<Product> ofVersion(String version) {
    return Arrays.stream(values()).filter(it -> it.version.equals(version)).findFirst();
  }

  boolean owns(String instanceId) {
    return id.matcher(instanceId).matches();
  }

  /** Cloud Access Management is one for all regions: its pages call the parameter optional. */
  boolean isRegional() {
    return this != CAM;
  }

  String service() {
    return service;
  }

  String version() {
    return version;
  }
}
