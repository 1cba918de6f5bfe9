package dev.lightsout.ops.smoke;

import java.util.ArrayList;
import java.util.List;

/** All results of a run. */
final class Summary {
  private final List<Result> results = new ArrayList<>();

  void add(Result result) {
    results.add(result);
  }

  List<Result> results() {
    return List.copyOf(results);
  }

  long same() {
    return results.stream().filter(Result.Same.class::isInstance).count();
  }

  long different() {
    return results.stream().filter(Result.Different.class::isInstance).count();
  }

  long notRun() {
    return results.stream().filter(Result.NotRun.class::isInstance).count();
  }

  /** Whether multi-factor authentication came up: no real answer of the kind was ever seen. */
  String mfa() {
    return results.stream()
        .filter(Result.Compared.class::isInstance)
        .map(Result.Compared.class::cast)
        .filter(it -> it.cloud().code().contains("MFA"))
        .findFirst()
        .map(it -> it.cloud().code() + " in " + it.of().name())
        .orElse("none was asked for");
  }

  /** In one line. */
  String line() {
    return "%d same, %d different, %d not run; MFA: %s"
        .formatted(same(), different(), notRun(), mfa());
  }
}
