package dev.lightsout.ops.smoke;

import dev.lightsout.cloud.Credentials;
import dev.lightsout.plan.Instance;
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
          new Rule("times", "\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:[\\d:.]+Z?", "[time]"),
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
          new Rule(
              "account, app and task numbers",
              "(?<!\\d)(?<!\\d\\.)\\d{7,}(?!\\d|\\.\\d)",
              "[number]"));

  private final List<String> keys;
  private final List<String> names;

  private Mask(Stream<String> keys, Stream<String> names) {
    this.keys = literals(keys);
    this.names = literals(names);
  }

  /** The longer first: one may be a part of another. */
  private static List<String> literals(Stream<String> texts) {
    return texts
        .filter(Objects::nonNull)
        .filter(it -> it.length() >= SHORTEST)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** For a run. */
  static Mask of(Credentials keys, Run run) {
    Instance instance = run.sighting().look().instance();
    return new Mask(
        Stream.of(keys.secretId(), keys.secretKey(), keys.token()),
        Stream.of(
                run.cloud().target().words().entrySet().stream()
                    .filter(it -> !it.getKey().equals(Target.RUN))
                    .map(Map.Entry::getValue),
                Stream.of(instance.name()),
                instance.publicIps().stream(),
                instance.tags().entrySet().stream()
                    .flatMap(it -> Stream.of(it.getKey(), it.getValue())))
            .flatMap(it -> it));
  }

  /** Words of the cloud for the screen of whose account it is: without the keys alone. */
  String hideKeys(String text) {
    return without(keys, text);
  }

  /** A fact, made of codes, states and counts: a tag called "true" must not take those out. */
  String hideInFact(String text) {
    return byForm(hideKeys(text));
  }

  /** What is told by its form alone. */
  static String byForm(String text) {
    String hidden = text;
    for (Rule rule : RULES) {
      hidden = rule.form().matcher(hidden).replaceAll(Matcher.quoteReplacement(rule.instead()));
    }
    return hidden;
  }

  /** Words of the cloud for others. */
  String hide(String text) {
    // The keys first: a name that is a part of one would save the rest of it.
    return hideInFact(without(names, hideKeys(text)));
  }

  private static String without(List<String> literals, String text) {
    String hidden = text;
    for (String literal : literals) {
      hidden = hidden.replace(literal, "[hidden]");
    }
    return hidden;
  }
}
