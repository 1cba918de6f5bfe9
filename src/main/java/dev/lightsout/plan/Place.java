package dev.lightsout.plan;

import dev.lightsout.order.Product;

/** A product in a region: what the API's rates, counts and looks go by. */
public record Place(Product product, String region) {

  /** As a sentence has it. */
  @Override
  public String toString() {
    return product + " in " + region;
  }
}
