package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
  private final StandIn cloud = StandIn.start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CVM, ins-%08d, 0, 0, 0",
    "CVM, ins-%08d, 0, 100, 0",
    "CVM, ins-%08d, 1, 0, 1",
    "CVM, ins-%08d, 1, 100, 0",
    "CVM, ins-%08d, 100, 0, 100",
    "CVM, ins-%08d, 100, 100, 0",
    "CVM, ins-%08d, 101, 0, 100",
    "CVM, ins-%08d, 101, 100, 1",
    "CVM, ins-%08d, 101, 200, 0",
    "CVM, ins-%08d, 10000, 9900, 100",
    "HAI, hai-%08d, 0, 0, 0",
    "HAI, hai-%08d, 1, 0, 1",
    "HAI, hai-%08d, 100, 0, 100",
    "HAI, hai-%08d, 100, 100, 0",
    "HAI, hai-%08d, 101, 0, 100",
    "HAI, hai-%08d, 101, 100, 1"
  })
  void aPageHasWhatIsLeftOfThatOffsetAndTheCountOfAll(
      Product product, String ids, int fleet, int offset, int onPage) throws Exception {
    // given
    IntStream.range(0, fleet).forEach(i -> cloud.instances().running(ids.formatted(i)));
    cloud.instances().add(StandInInstance.of(ids.formatted(99_999)).state("STOPPED"));

    // when
    JsonObject page = page(product, offset);

    // then
    assertThat(page.get("TotalCount").getAsInt()).isEqualTo(fleet);
    assertThat(page.getAsJsonArray("InstanceSet")).hasSize(onPage);
    if (onPage > 0) {
      assertThat(page.getAsJsonArray("InstanceSet").get(0).getAsJsonObject().get("InstanceId"))
          .hasToString('"' + ids.formatted(offset) + '"');
    }
  }

  private JsonObject page(Product product, int offset) throws Exception {
    String running = "{\"Name\":\"instance-state\",\"Values\":[\"RUNNING\"]}";
    String answer =
        any(cloud, product)
            .call(
                "DescribeInstances",
                "{\"Filters\":[%s],\"Offset\":%d,\"Limit\":100}".formatted(running, offset));
    return JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("Response");
  }
}
