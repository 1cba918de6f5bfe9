package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.hai.v20230812.HaiClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lightsout.invoke.CamPolicy.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies in policies/ allow what the function calls: not one more, not one less. */
class PolicyTest {
  private static final Path POLICIES = Path.of("policies");
  private static final Path CLOUD = Path.of("src/main/java/dev/lightsout/cloud");

  /** How CLS is called, by the SDK's client for any API: the action is a text. */
  private static final Pattern COMMON_CALL =
      Pattern.compile("\\bcls\\.\\w+\\(\\s*(?:\\w+,\\s*)?\"(\\w+)\"");

  /** The clients of the products that the SDK has by name, and the version each of them calls. */
  private static final Map<String, String> CLIENTS =
      Map.of(
          CvmClient.class.getName(), "2017-03-12",
          HaiClient.class.getName(), "2023-08-12");

  private static final String CLS = "2020-10-16";

  @Test
  void theTableHasTheRequestsThatTheSamplesSendAndNoOther() throws IOException {
    // when
    Set<String> sent = new TreeSet<>();
    for (String sample : SamplesTest.samples()) {
      for (JsonElement request : Tried.of(sample, "--json").json().getAsJsonArray("requests")) {
        sent.add(onTheWire(request.getAsJsonObject()));
      }
    }

    // then
    assertThat(Needed.all())
        .extracting(Needed::onTheWire)
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  private static String onTheWire(JsonObject request) {
    return request.get("version").getAsString() + " " + request.get("action").getAsString();
  }

  @Test
  void theTableHasTheCallsThatTheCodeHoldsAndNoOther() throws IOException {
    // given
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lightsout");

    // when
    Set<String> held =
        Stream.concat(
                code.stream()
                    .flatMap(type -> type.getMethodCallsFromSelf().stream())
                    .filter(PolicyTest::isApiCall)
                    .map(
                        call ->
                            CLIENTS.get(call.getTargetOwner().getName()) + " " + call.getName()),
                commonCalls().map(action -> CLS + " " + action))
            .collect(Collectors.toSet());

    // then
    assertThat(Needed.all())
        .extracting(Needed::onTheWire)
        .containsExactlyInAnyOrderElementsOf(held);
  }

  /** The SDK's method for an action has the action's name, with its capital. */
  private static boolean isApiCall(JavaMethodCall call) {
    return CLIENTS.containsKey(call.getTargetOwner().getName())
        && Character.isUpperCase(call.getName().charAt(0));
  }

  private static Stream<String> commonCalls() throws IOException {
    StringBuilder source = new StringBuilder();
    try (Stream<Path> files = Files.list(CLOUD)) {
      for (Path file : files.toList()) {
        source.append(Files.readString(file));
      }
    }
    return COMMON_CALL.matcher(source).results().map(call -> call.group(1));
  }

  @ParameterizedTest
  @CsvSource({"act-on-everything, act", "act-on-tagged, act", "report, report"})
  void aPolicyAllowsWhatItsPurposeNeedsAndNoMore(String policy, String purpose) throws IOException {
    // given
    Stream<String> needed =
        Needed.all().stream().filter(it -> it.purpose().equals(purpose)).map(Needed::action);

    // when
    Set<String> allowed = policy(policy).actions();

    // then
    assertThat(allowed).containsExactlyInAnyOrderElementsOf(needed.toList());
  }

  @Test
  void noFileBesideThemIsAPolicy() throws IOException {
    try (Stream<Path> files = Files.list(POLICIES)) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              "act-on-everything.json", "act-on-tagged.json", "report.json", "README.md");
    }
  }

  @Test
  void whatBearsNoneOfTheTagsMayNotBeStopped() throws IOException {
    // when
    List<Statement> stops =
        policy("act-on-tagged").statements().stream()
            .filter(statement -> statement.actions().stream().anyMatch(it -> it.contains(":Stop")))
            .toList();

    // then
    assertThat(stops)
        .hasSize(2)
        .allSatisfy(
            stop ->
                assertThat(stop.tags().isEmpty() && stop.resources().contains("*"))
                    .as("%s on everything", stop.actions())
                    .isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'version':'2.0','statement':[]}",
        "{'version':'1.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['*']}]}",
        "{'Version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['*']}]}",
        "{'version':'2.0','statement':[{'effect':'Allow','action':['cvm:A'],'resource':['*']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:*'],'resource':['*']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A','cvm:A'],'resource':['*']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resources':['*']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['qcs::cls:::topic']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['qcs::cls::uin/1:topic/*']}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['*'],'condition':{}}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['*'],"
            + "'condition':{'for_any_value:string_equal':{'qcs:resource_tag':['env=dev']}}}]}",
        "{'version':'2.0','statement':[{'effect':'allow','action':['cvm:A'],'resource':['*'],"
            + "'condition':{'string_equals':{'qcs:resource_tag':['env&dev']}}}]}"
      })
  void whatIsNotInTheGrammarOfCamIsRefused(String policy) {
    assertThatThrownBy(() -> CamPolicy.read(policy.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  private static CamPolicy policy(String name) throws IOException {
    return CamPolicy.read(Files.readString(POLICIES.resolve(name + ".json")));
  }
}
