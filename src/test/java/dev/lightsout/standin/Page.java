package dev.lightsout.standin;

import java.util.List;

/** Offset and Limit. */
record Page(long offset, long limit) {
  static Page of(Parameters parameters) {
    Page page = new Page(parameters.number("Offset", 0), parameters.number("Limit", 20));
    if (page.offset < 0) {
      throw wrong("Offset", page.offset);
    }
    if (page.limit < 1 || page.limit > 100) {
      throw wrong("Limit", page.limit);
    }
    return page;
  }

  static Refusal wrong(String name, Object value) {
    return Refusal.of(
        "InvalidParameterValue",
        "参数 `" + name + "` 的取值 `" + value + "` 错误。",
        "The value `" + value + "` of parameter `" + name + "` is not valid.");
  }

  List<StandInInstance> of(List<StandInInstance> instances) {
    return instances.stream().skip(offset).limit(limit).toList();
  }
}
