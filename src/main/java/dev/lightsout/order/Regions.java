package dev.lightsout.order;

import java.util.Set;

/**
 * The regions that an order may name: those of the API's own list (document 213/6091 and the SDK's
 * {@code Region}), finance regions and edge zones included. A request for an unknown one would only
 * be refused by the cloud, or answered by another region.
 */
public final class Regions {
  private static final Set<String> KNOWN =
      Set.of(
          "ap-bangkok",
          "ap-beijing",
          "ap-beijing-fsi",
          "ap-changsha-ec",
          "ap-chengdu",
          "ap-chongqing",
          "ap-fuzhou-ec",
          "ap-guangzhou",
          "ap-guangzhou-open",
          "ap-hangzhou-ec",
          "ap-hefei-ec",
          "ap-hongkong",
          "ap-jakarta",
          "ap-jinan-ec",
          "ap-mumbai",
          "ap-nanjing",
          "ap-osaka",
          "ap-qingyuan",
          "ap-seoul",
          "ap-shanghai",
          "ap-shanghai-adc",
          "ap-shanghai-fsi",
          "ap-shenyang-ec",
          "ap-shenzhen",
          "ap-shenzhen-fsi",
          "ap-shijiazhuang-ec",
          "ap-singapore",
          "ap-taipei",
          "ap-tianjin",
          "ap-tokyo",
          "ap-wuhan-ec",
          "ap-xian-ec",
          "ap-xibei-ec",
          "ap-zhengzhou-ec",
          "eu-frankfurt",
          "eu-moscow",
          "me-saudi-arabia",
          "na-ashburn",
          "na-siliconvalley",
          "na-toronto",
          "sa-saopaulo");

  private Regions() {}

  /** Whether the cloud is known to have this region. */
  public static boolean isKnown(String region) {
    return KNOWN.contains(region);
  }

  /** Finance regions answer only on a host of their own, such as {@code cvm.ap-shanghai-fsi.…}. */
  public static boolean isFinance(String region) {
    return region.endsWith("-fsi");
  }
}
