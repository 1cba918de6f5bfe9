package dev.lightsout.order;

import java.util.List;

/**
 * One of the {@code Filters} of {@code DescribeInstances}: an instance passes that has any of the
 * values, and several filters must all be passed.
 *
 * @param name the API's name of it, such as {@code tag:env}
 * @param values 1 to 5
 */
public record Filter(String name, List<String> values) {

  /** Keeps its own copy. */
  public Filter {
    values = List.copyOf(values);
  }

  /** As a sentence has it. */
  @Override
  public String toString() {
    return name + " = " + String.join(" or ", values);
  }
}
