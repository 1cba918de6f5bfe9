package dev.lightsout.standin;

import java.util.Set;

/** The regions of cloud.tencent.com/document/api/213/15692, and the edge zones by their suffix. */
final class Regions {
  private static final Set<String> NAMES =
      Set.of(
          "ap-bangkok",
          "ap-beijing",
          "ap-beijing-fsi",
          "ap-chengdu",
          "ap-chongqing",
          "ap-guangzhou",
          "ap-guangzhou-open",
          "ap-hongkong",
          "ap-jakarta",
          "ap-mumbai",
          "ap-nanjing",
          "ap-osaka",
          "ap-qingyuan",
          "ap-seoul",
          "ap-shanghai",
          "ap-shanghai-adc",
          "ap-shanghai-fsi",
          "ap-shenzhen",
          "ap-shenzhen-fsi",
          "ap-singapore",
          "ap-taipei",
          "ap-tianjin",
          "ap-tokyo",
          "eu-frankfurt",
          "eu-moscow",
          "me-saudi-arabia",
          "na-ashburn",
          "na-siliconvalley",
          "na-toronto",
          "sa-saopaulo");

  private Regions() {}

  static void check(String region) {
    if (region == null) {
      throw Shape.missing("Region");
    }
    if (!known(region)) {
      throw Refusal.of("UnsupportedRegion", "The request region=" + region + " is not supported.");
    }
  }

  static boolean known(String region) {
    return NAMES.contains(region) || region.matches("ap-[a-z]+-ec");
  }
}
