package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void withoutInstancesThereIsASmallFleetOfBothProducts() {
    assertThat(fleet(""))
        .extracting(StandInInstance::product)
        .contains(Product.CVM, Product.HAI)
        .hasSizeLessThan(20);
  }

  @Test
  void anEmptyCloudCanBeHad() {
    assertThat(fleet("--instances 0")).isEmpty();
    assertThat(fleet("--instances 0 --instance ins-r8hr2upy")).hasSize(1);
  }

  @Test
  void anInstanceHasTheStateAndRegionItIsGiven() {
    // when
    StandInInstance instance = fleet("--instance hai-2dfajzo4q:ARREARS:ap-shanghai").get(0);

    // then
    assertThat(instance.id()).isEqualTo("hai-2dfajzo4q");
    assertThat(instance.state()).isEqualTo("ARREARS");
    assertThat(instance.region()).isEqualTo("ap-shanghai");
  }

  @Test
  void manyInstancesCanBeHadAtOnce() {
    // when
    List<StandInInstance> fleet = fleet("--instance ins-r8hr2upy --instances 10000");

    // then
    assertThat(fleet).extracting(StandInInstance::id).doesNotHaveDuplicates().hasSize(10_001);
    assertThat(fleet.get(10_000).passes("tag:env", List.of("dev"))).isTrue();
    assertThat(fleet.get(10_000).state()).isEqualTo("RUNNING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nope",
        "--port",
        "--port 65536",
        "--latency 20001",
        "--latency -1",
        "--latency 1s",
        "--instances 100001",
        "--instance ins-1",
        "--instance ins-r8hr2upy:RUNNING:mars"
      })
  void aWrongWordIsRefused(String words) {
    assertThatThrownBy(() -> fleet(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Exception");
  }

  private static List<StandInInstance> fleet(String words) {
    return CommandLine.of(words.isEmpty() ? List.of() : List.of(words.split(" "))).fleet();
  }
}
