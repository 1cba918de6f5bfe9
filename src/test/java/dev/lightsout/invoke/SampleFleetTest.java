package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.Filter;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.order.Order;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.standin.StandInInstance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFleetTest {
  private static final String TAG = "lights-out:keep";

  @ParameterizedTest
  @CsvSource({
    "StopInstances, tag:env=dev",
    "StopInstances, tag-key=env",
    "StopInstances, tag-key=env tag-value=dev",
    "StopInstances, zone=ap-guangzhou-6",
    "StopInstances, zone=ap-guangzhou-1",
    "StopInstances, instance-name=web",
    "StopInstances, vpc-id=vpc-5t7y1u3i subnet-id=subnet-5t7y1u3i",
    "StopInstances, project-id=1002189 security-group-id=sg-8jlk3f3r",
    "StopInstances, instance-state=RUNNING",
    "StopInstances, instance-state=STOPPED/RUNNING",
    "StopInstances, instance-charge-type=POSTPAID_BY_HOUR tag:env=dev/test",
    "StopInstances, creation-start-time=2026-01-01~00:00:00 tag:env=dev",
    "StopInstance, instance-state=RUNNING",
    "StopInstance, charge-type=POSTPAID_BY_HOUR",
    "StopInstance, public-ip-address=203.0.113.77"
  })
  void fiveRunningInstancesPassTheFiltersAndTwoDoNot(String action, String filters) {
    // given
    SampleFleet sample = sample(action, filters);

    // when
    List<StandInInstance> fleet = sample.instances(TAG);

    // then
    assertThat(fleet).filteredOn(it -> it.name().startsWith("other")).hasSize(2);
    assertThat(fleet)
        .filteredOn(it -> it.name().startsWith("other"))
        .noneMatch(it -> passes(it, sample.filters()));
    assertThat(fleet.subList(0, 5))
        .allMatch(it -> passes(it, sample.filters()))
        .allMatch(it -> it.state().equals("RUNNING"))
        .noneMatch(it -> it.tags().containsKey(TAG));
    assertThat(fleet).extracting(StandInInstance::id).doesNotHaveDuplicates();
  }

  @Test
  void someInstancesPassAndAreToBeLeftAlone() {
    // given
    SampleFleet sample = sample("StopInstances", "tag:env=dev");

    // when
    List<StandInInstance> left = sample.instances(TAG).subList(5, 9);

    // then
    assertThat(left).allMatch(it -> passes(it, sample.filters()));
    assertThat(left).anyMatch(it -> it.state().equals("STOPPED"));
    assertThat(left).anyMatch(it -> it.tags().containsKey(TAG));
    assertThat(left).anyMatch(it -> it.tags().toString().contains("auto-scaling-group-id"));
    assertThat(left).anyMatch(it -> it.chargeType().equals("PREPAID"));
  }

  @Test
  void aFilterForIdsHasThoseInstances() {
    // when
    List<StandInInstance> fleet =
        sample("StopInstances", "instance-id=ins-r8hr2upy/ins-5d8a23rs/i-1").instances(TAG);

    // then
    assertThat(fleet)
        .extracting(StandInInstance::id)
        .startsWith("ins-r8hr2upy", "ins-5d8a23rs", "ins-demo0103");
  }

  private static boolean passes(StandInInstance instance, List<Filter> filters) {
    return filters.stream().allMatch(it -> instance.passes(it.name(), it.values()));
  }

  /** The filters are written as {@code tag:env=dev/test zone=ap-guangzhou-6}. */
  private static SampleFleet sample(String action, String text) {
    List<Filter> filters =
        Stream.of(text.split(" "))
            .map(it -> it.split("="))
            .map(it -> new Filter(it[0], List.of(it[1].replace('~', ' ').split("/"))))
            .toList();
    Options options =
        action.equals("StopInstances")
            ? new CvmOptions(null, null, null, false)
            : new HaiOptions(null, false);
    return new SampleFleet(new Order("ap-guangzhou", new ByFilters(filters), options), filters, 1);
  }
}
