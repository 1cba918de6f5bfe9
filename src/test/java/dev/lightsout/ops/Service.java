package dev.lightsout.ops;

/** The services that the scripts call, as the SDK has them. */
public enum Service {
  CVM("cvm", "2017-03-12"),
  HAI("hai", "2023-08-12"),
  CLS("cls", "2020-10-16"),
  MONITOR("monitor", "2018-07-24"),
  CAM("cam", "2019-01-16"),
  SCF("scf", "2018-04-16");

  private final String host;
  private final String version;

  Service(String host, String version) {
    this.host = host;
    this.version = version;
  }

  /** The first label of its host. */
  public String host() {
    return host;
  }

  /** {@code X-TC-Version}. */
  public String version() {
    return version;
  }
}
