package dev.lightsout.ops.smoke;

import dev.lightsout.cloud.Credentials;
import dev.lightsout.plan.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what a report must not hold: the keys, and whatever says whose account it is.
 * What is masked is a table, first what we know by its letters, then what we know by its form.
 */
final class Mask {
  /** A shorter name or tag would take half of a report with it, and says nothing of anybody. */
  private static final int SHORTEST = 4;

  /**
   * @param what in words, for the report
   * @param form how it is told
   * @param instead what stands in its place
   */
  record Rule(String what, Pattern form, String instead) {
    Rule(String what, String form, String instead) {
      this(what, Pattern.compile(form), instead);
    }
  }

  static final List<Rule> RULES =
      List.of(
          new Rule("secret ids", "\\b(AKID|IKID)[0-9A-Za-z_-]{8,}", "[key]"),
          new Rule("signatures", "(?i)\\bsignature\\W{1,5}[0-9a-f]{8,}", "[signature]"),
          new Rule("e-mail addresses", "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", "[mail]"),
          new Rule(
              "UUIDs, such as request ids",
              "\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b",
              "[uuid]"),
          new Rule(
              "IPv6 addresses, and times that look like one",
              "(?<![\\w:])[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{0,4}){2,7}(?![\\w:])",
              "[ip]"),
          new Rule("IPv4 addresses", "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b", "[ip]"),
          new Rule(
              "instances, networks, subnets, groups, disks, keys, images, projects",
              "\\b(?:ins|hai|vpc|subnet|sg|disk|skey|img|eni|eip|asg|lhins|prj|project)-[0-9a-z]{6,16}\\b",
              "[id]"),
          new Rule("account, app and task numbers", "(?<![\\d.])\\d{7,}(?![\\d.])", "[number]"));

  /** So many of them, the first, are about keys. */
  private static final int KEYS = 2;

  private final List<String> literals;
  private final List<Rule> rules;

  private Mask(Stream<String> literals, List<Rule> rules) {
    this.rules = rules;
    this.literals =
        new ArrayList<>(
            literals
                .filter(Objects::nonNull)
                .filter(it -> it.length() >= SHORTEST)
                .distinct()
                // The longer first: one may be a part of another.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
  }

  /** For the screen of whose account it is: the keys alone. */
  static Mask ofKeys(Credentials keys) {
    return new Mask(
        Stream.of(keys.secretId(), keys.secretKey(), keys.token()), RULES.subList(0, KEYS));
  }

  /** For a report of a run. */
  static Mask of(Credentials keys, Run run) {
    Target target = run.cloud().target();
    Instance instance = run.sighting().look().instance();
    return new Mask(
        Stream.of(
                Stream.of(keys.secretId(), keys.secretKey(), keys.token()),
                target.words().entrySet().stream()
                    .filter(it -> !it.getKey().equals(Target.RUN))
                    .map(Map.Entry::getValue),
                Stream.of(instance.name()),
                instance.publicIps().stream(),
                instance.tags().entrySet().stream()
                    .flatMap(it -> Stream.of(it.getKey(), it.getValue())))
            .flatMap(it -> it),
        RULES);
  }

  String hide(String text) {
    String hidden = text;
    for (String literal : literals) {
      hidden = hidden.replace(literal, "[hidden]");
    }
    for (Rule rule : rules) {
      hidden = rule.form().matcher(hidden).replaceAll(Matcher.quoteReplacement(rule.instead()));
    }
    return hidden;
  }
}
