package dev.lightsout.order;

import java.util.List;

/**
 * Stop these instances of one product in one region. Read strictly, so whatever holds one may rely
 * on it: a known region, 1 to 100 different ids of the product's form, options the API takes.
 *
 * @param region the API's name, such as {@code ap-guangzhou}
 * @param instanceIds in the order they were named, each once
 * @param options how to stop them
 */
public record Order(String region, List<String> instanceIds, Options options)
    implements Instruction {

  /** Keeps its own copy of the ids. */
  public Order {
    instanceIds = List.copyOf(instanceIds);
  }

  /** The product whose instances are to be stopped. */
  public Product product() {
    return options.product();
  }
}
