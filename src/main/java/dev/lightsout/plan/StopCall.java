package dev.lightsout.plan;

import dev.lightsout.order.Options;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Decision.Stop;
import java.util.List;

/**
 * One request to the API: instances of one product and region that are stopped in the same way.
 *
 * @param region where they are
 * @param options how to stop them
 * @param stops at most as many as a call takes
 */
public record StopCall(String region, Options options, List<Stop> stops) {

  /** Keeps its own copy. */
  public StopCall {
    stops = List.copyOf(stops);
  }

  /** The product whose API is called. */
  public Product product() {
    return options.product();
  }

  /** Where they are. */
  public Place place() {
    return new Place(product(), region);
  }

  /** The ids, in the order they were named. */
  public List<String> instanceIds() {
    return stops.stream().map(stop -> stop.target().instanceId()).toList();
  }

  /** The same call for one of its instances alone. */
  public StopCall only(Stop stop) {
    return new StopCall(region, options, List.of(stop));
  }
}
