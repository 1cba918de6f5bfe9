package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of cases, and the requests in them, must keep to. */
class ContractTest {
  private static final String ID = "ins-r8hr2upy";

  @ParameterizedTest
  @EnumSource(names = {"CVM", "HAI"})
  void aCaseHasANameOfItsOwnAndAFileToMend(Service service) {
    // when
    List<Case> cases = CaseList.of(service);
    Set<String> names = cases.stream().map(Case::name).collect(Collectors.toSet());

    // then
    assertThat(names).hasSameSizeAs(cases);
    assertThat(cases).allMatch(it -> Files.isRegularFile(Path.of(it.mend().split(",")[0])));
  }

  @Test
  void everyDeviationNamesACase() {
    // given
    Set<String> names =
        CaseList.of(Service.CVM).stream().map(Case::name).collect(Collectors.toSet());

    // when, then
    assertThat(Stream.of(Deviation.values()).map(Deviation::seenBy)).allMatch(names::contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'InstanceIds':['$INSTANCE']}",
        "{'InstanceIds':['$UNKNOWN','$INSTANCE']}",
        "{'InstanceIds':['ins-5d8a23rs']}",
        "{'InstanceId':'$INSTANCE'}",
        "{'InstanceIds':[]}",
        "{}"
      })
  void aStopWithoutConsentCannotNameAnInstance(String request) {
    assertThatThrownBy(() -> Ask.harmlessStop(Service.CVM, "StopInstances", request))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"StopInstances", "StartInstances", "TerminateInstances", "DeleteTopic"})
  void aLookReads(String action) {
    assertThatThrownBy(() -> Ask.look(Service.CVM, action, "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void consentIsForOneInstance() {
    // given
    Ask stop =
        Ask.stop(
            Consent.to(ID, List.of(), ID),
            Service.CVM,
            "StopInstances",
            "{'InstanceIds':['$INSTANCE']}");
    Target other = new Target("ap-guangzhou", Service.CVM, Map.of(Target.INSTANCE, "ins-5d8a23rs"));

    // when, then
    assertThatThrownBy(() -> stop.body(other)).isInstanceOf(AssertionError.class);
  }

  @Test
  void anObjectionOutweighsConsent() {
    assertThatThrownBy(() -> Consent.to(ID, List.of("it is prepaid"), ID))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("it is prepaid");
  }

  @Test
  void theUnknownIdIsNeverTheInstances() {
    // given
    Ask stop = Ask.harmlessStop(Service.CVM, "StopInstances", "{'InstanceIds':['$UNKNOWN']}");
    Target target =
        new Target("ap-guangzhou", Service.CVM, Map.of(Target.INSTANCE, ID, Target.UNKNOWN, ID));

    // when, then
    assertThatThrownBy(() -> stop.body(target)).isInstanceOf(AssertionError.class);
  }
}
