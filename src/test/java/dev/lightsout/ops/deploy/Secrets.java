package dev.lightsout.ops.deploy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What no line may show, wherever it got into the file: passwords and keys that it asks for, that
 * stand in it, or that whoever deploys has.
 */
record Secrets(List<String> values) {
  /** A shorter one would be found inside of words. */
  private static final int SHORTEST = 4;

  private static final String HIDDEN = "(hidden)";

  static Secrets of(Deployment deployment) {
    Map<String, String> variables = deployment.env().variables();
    Stream<String> asked = Reference.in(deployment.file()).stream().map(Reference::variable);
    Stream<String> keys =
        Stream.of("TENCENT_SECRET_KEY", "TENCENTCLOUD_SECRET_KEY", "TENCENT_TOKEN");
    Stream<String> written =
        deployment.environment().entrySet().stream()
            .filter(it -> Variables.isSecret(it.getKey()))
            .map(Map.Entry::getValue);
    Stream<String> known =
        Stream.concat(asked, keys).filter(Variables::isSecret).map(variables::get);
    return new Secrets(
        Stream.concat(known, written)
            .filter(Objects::nonNull)
            .filter(it -> it.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** A line without them. */
  String hiddenIn(String line) {
    String hidden = line;
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }
}
