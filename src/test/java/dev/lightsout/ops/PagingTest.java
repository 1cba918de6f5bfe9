package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
  private final List<Integer> asked = new ArrayList<>();

  /** A list of so many things, handed out in pages of at most that size. */
  private JsonObject page(int from, int there, int most) {
    asked.add(from);
    JsonArray things = new JsonArray();
    for (int i = from; i < Math.min(there, from + most); i++) {
      JsonObject thing = new JsonObject();
      thing.addProperty("Number", i);
      things.add(thing);
    }
    JsonObject answer = new JsonObject();
    answer.add("Things", things);
    return answer;
  }

  private static JsonObject of(JsonObject page, String total, int there) {
    page.addProperty(total, there);
    return page;
  }

  @Test
  void withoutATotalAPageThatIsNotFullIsTheLast() {
    assertThat(Paging.all("Things", 10, from -> page(from, 25, 10))).hasSize(25);
    assertThat(asked).containsExactly(0, 10, 20);
  }

  @Test
  void pagesThatAreSmallerThanAskedForAreReadToTheTotal() {
    assertThat(Paging.all("Things", 10, from -> of(page(from, 25, 8), "TotalCount", 25)))
        .hasSize(25);
    assertThat(asked).containsExactly(0, 8, 16, 24);
  }

  @Test
  void aFullPageThatIsTheWholeListIsAskedForOnce() {
    assertThat(Paging.all("Things", 10, from -> of(page(from, 10, 10), "TotalNum", 10)))
        .hasSize(10);
    assertThat(asked).containsExactly(0);
  }

  @Test
  void aTotalThatIsTooLargeEndsWithAnEmptyPage() {
    assertThat(Paging.all("Things", 10, from -> of(page(from, 5, 10), "TotalCount", 99)))
        .hasSize(5);
    assertThat(asked).containsExactly(0, 5);
  }

  @Test
  void noListIsAnEmptyOne() {
    assertThat(Paging.all("Things", 10, from -> new JsonObject())).isEmpty();
  }
}
