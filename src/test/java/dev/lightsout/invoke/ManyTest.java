package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.screen.Text;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that chooses a thousand instances, in a cloud that is taken for the real one. */
class ManyTest {
  private static final String BY_TAG = "events/timer-by-tag.json";
  private static final String MAXIMUM = "--set=LIGHTS_OUT_MAX_INSTANCES=2000";

  private final StandIn cloud = StandIn.start();

  @BeforeEach
  void aThousandRunAndFiftyAreLeftAlone() {
    IntStream.range(0, 1000).forEach(i -> cloud.instances().add(instance(i)));
    IntStream.range(1000, 1040)
        .mapToObj(i -> instance(i).tag("lights-out:keep", "for team " + i))
        .forEach(cloud.instances()::add);
    IntStream.range(1040, 1050)
        .mapToObj(i -> instance(i).name("云服务器-生产环境-支付网关-上海三区-请勿删除-" + i).state("STOPPED"))
        .forEach(cloud.instances()::add);
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aPlanOfAThousandIsReadOnOneScreen() {
    // when
    Tried tried = live(100, "--live", MAXIMUM, BY_TAG);

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.part("Plan").get(0))
        .isEqualTo("Plan  1050 instances in ap-guangzhou: 1000 would be stopped, 50 left alone");
    assertThat(tried.part("Plan"))
        .hasSizeLessThan(60)
        .contains("    … and 980 more, all in --json")
        .anyMatch(line -> line.contains("reasons, such as: it has the tag lights-out:keep"));
    assertThat(tried.part("Stdout")).contains("  … and 1047 rows more, all in --json");
    assertThat(tried.out()).doesNotContain("made to pass the filters");
    assertThat(cloud.requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 80, 120})
  void thePlanFitsTheTerminal(int columns) {
    // when
    Tried tried = live(columns, "--live", MAXIMUM, BY_TAG);

    // then
    assertThat(tried.part("Plan")).allMatch(line -> Text.width(line) <= columns);
    assertThat(tried.part("Plan")).anyMatch(line -> line.contains("云服务器-生产环境"));
  }

  @Test
  void theJsonHasEveryRow() {
    // when
    Tried tried = live(0, "--live", "--yes", "--json", MAXIMUM, BY_TAG);

    // then
    assertThat(tried.json().getAsJsonArray("stdout")).hasSize(1050);
    assertThat(tried.json().toString()).contains("ins-00000999").doesNotContain("… ");
  }

  @Test
  void aPlanAboveTheMaximumStopsNoneAndSaysWhatToRaise() {
    // when
    Tried tried = live(0, "--live", BY_TAG);

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.part("Plan").get(0))
        .endsWith(": none would be stopped, 1000 REFUSED, 50 left alone");
    assertThat(tried.part("Plan")).filteredOn(it -> it.contains("MAX_INSTANCES")).hasSize(1);
  }

  @Test
  void aRefusalIsToldInTheApisOwnWordsToo() {
    // given
    cloud.faults().next("DescribeInstances", Fault.error("UnauthorizedOperation.CamNoAuth"));

    // when
    Tried tried = live(80, "--live", BY_TAG);

    // then
    assertThat(tried.code()).isOne();
    assertThat(tried.out()).contains("1 DENIED");
    assertThat(tried.out()).contains("the API: The stand-in was told to answer");
  }

  private Tried live(int columns, String... words) {
    return new Tried.Use(
            "",
            Map.of(
                "TENCENTCLOUD_SECRET_ID",
                StandIn.SECRET_ID,
                "TENCENTCLOUD_SECRET_KEY",
                StandIn.SECRET_KEY,
                "TENCENTCLOUD_REGION",
                "ap-guangzhou",
                "NO_COLOR",
                "1",
                "LIGHTS_OUT_ENDPOINT",
                cloud.url()),
            columns)
        .of(words);
  }

  private static StandInInstance instance(int number) {
    return StandInInstance.of("ins-%08d".formatted(number)).name("web-" + number).tag("env", "dev");
  }
}
