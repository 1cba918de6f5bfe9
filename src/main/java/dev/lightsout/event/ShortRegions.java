package dev.lightsout.event;

import dev.lightsout.order.Regions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The short region codes that alarms carry, beside the API's regions. Codes are those of the SSL
 * API's {@code LoadBalancer.Region} list and of the samples of {@code DescribeAlarmPolicies}; a
 * code whose region is not documented is left out, and refused.
 */
final class ShortRegions {
  static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("gz", "ap-guangzhou"),
          Map.entry("gzopen", "ap-guangzhou-open"),
          Map.entry("sh", "ap-shanghai"),
          Map.entry("shjr", "ap-shanghai-fsi"),
          Map.entry("szx", "ap-shenzhen"),
          Map.entry("szjr", "ap-shenzhen-fsi"),
          Map.entry("bj", "ap-beijing"),
          Map.entry("bjjr", "ap-beijing-fsi"),
          Map.entry("cd", "ap-chengdu"),
          Map.entry("cq", "ap-chongqing"),
          Map.entry("nj", "ap-nanjing"),
          Map.entry("tsn", "ap-tianjin"),
          Map.entry("qy", "ap-qingyuan"),
          Map.entry("hk", "ap-hongkong"),
          Map.entry("tpe", "ap-taipei"),
          Map.entry("sg", "ap-singapore"),
          Map.entry("th", "ap-bangkok"),
          Map.entry("in", "ap-mumbai"),
          Map.entry("kr", "ap-seoul"),
          Map.entry("jp", "ap-tokyo"),
          Map.entry("jkt", "ap-jakarta"),
          Map.entry("usw", "na-siliconvalley"),
          Map.entry("use", "na-ashburn"),
          Map.entry("ca", "na-toronto"),
          Map.entry("sao", "sa-saopaulo"),
          Map.entry("de", "eu-frankfurt"),
          Map.entry("ru", "eu-moscow"),
          Map.entry("fzec", "ap-fuzhou-ec"),
          Map.entry("jnec", "ap-jinan-ec"),
          Map.entry("hzec", "ap-hangzhou-ec"),
          Map.entry("csec", "ap-changsha-ec"),
          Map.entry("hfeec", "ap-hefei-ec"),
          Map.entry("sheec", "ap-shenyang-ec"),
          Map.entry("whec", "ap-wuhan-ec"),
          Map.entry("xiyec", "ap-xian-ec"),
          Map.entry("sjwec", "ap-shijiazhuang-ec"),
          Map.entry("cgoec", "ap-zhengzhou-ec"),
          Map.entry("xbec", "ap-xibei-ec"));

  private ShortRegions() {}

  /** The API's region for a short code; a full name is taken as it is. */
  static Optional<String> region(String code) {
    return Regions.isKnown(code)
        ? Optional.of(code)
        : Optional.ofNullable(REGIONS.get(code.toLowerCase(Locale.ROOT)));
  }
}
