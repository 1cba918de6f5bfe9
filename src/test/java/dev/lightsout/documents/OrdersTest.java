package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.Settings;
import dev.lightsout.event.Event;
import dev.lightsout.event.Events;
import dev.lightsout.order.Order;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever copies an order from a page has an order. */
class OrdersTest {
  private static final Pattern IN_QUOTES = Pattern.compile("'(\\{\"Action\".*?})'");
  private static final Pattern ON_ITS_OWN = Pattern.compile("(?m)^(\\{\"Action\".*})$");

  @Test
  void everyOrderOnAPageIsOne() throws IOException {
    // given
    List<String> orders =
        Document.all().stream()
            .flatMap(page -> page.blocks().stream())
            .flatMap(
                block ->
                    List.of(IN_QUOTES, ON_ITS_OWN).stream()
                        .flatMap(pattern -> pattern.matcher(block.text()).results()))
            .map(it -> it.group(1))
            .toList();

    // then
    assertThat(orders).hasSizeGreaterThan(10).allSatisfy(OrdersTest::isAnOrder);
  }

  private static void isAnOrder(String json) {
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_REGION", "ap-guangzhou"));
    List<Event> events = Events.read(json, settings.reading("an invocation"));
    assertThat(events)
        .singleElement()
        .satisfies(event -> assertThat(event.instructions()).hasOnlyElementsOfType(Order.class));
  }
}
