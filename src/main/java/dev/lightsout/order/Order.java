package dev.lightsout.order;

import dev.lightsout.order.Selection.ByIds;
import java.util.List;

/**
 * Stop these instances of one product in one region. Read strictly, so whatever holds one may rely
 * on it: a known region, 1 to 100 different ids of the product's form or filters that it has,
 * options the API takes.
 *
 * @param region the API's name, such as {@code ap-guangzhou}
 * @param selection which instances
 * @param options how to stop them
 */
public record Order(String region, Selection selection, Options options) implements Instruction {

  /** An order for these instances, each named once. */
  public static Order of(String region, List<String> instanceIds, Options options) {
    return new Order(region, new ByIds(instanceIds), options);
  }

  /** The product whose instances are to be stopped. */
  public Product product() {
    return options.product();
  }

  /** The ids that it names; none if its filters choose. */
  public List<String> instanceIds() {
    return selection instanceof ByIds named ? named.instanceIds() : List.of();
  }
}
