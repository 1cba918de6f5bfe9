package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.tencentcloudapi.common.AbstractClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lightsout.invoke.CamPolicy.Statement;
import dev.lightsout.order.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

  /** How an API is called, by the SDK's client for any of them: the action is an argument. */
  private static final Pattern CALL =
      Pattern.compile("\\.(?:commonRequest\\(\\w+,|callOctetStream\\()\\s*([^,]+),");

  private static final Pattern LOOK = Pattern.compile("String LOOK = \"(\\w+)\"");

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
    String code = code();

    // when
    Set<String> held =
        CALL.matcher(code)
            .results()
            .flatMap(call -> onTheWire(call.group(1), code))
            .collect(Collectors.toSet());

    // then
    assertThat(Needed.all())
        .extracting(Needed::onTheWire)
        .containsExactlyInAnyOrderElementsOf(held);
  }

  /** What goes on the wire for an argument that names the action: a text, or one per product. */
  private static Stream<String> onTheWire(String action, String code) {
    return switch (action) {
      case "LOOK" -> products(product -> LOOK.matcher(code).results().findFirst().get().group(1));
      case "product.action()" -> products(Product::action);
      default -> Stream.of(CLS + " " + action.replace("\"", ""));
    };
  }

  private static Stream<String> products(Function<Product, String> action) {
    return Stream.of(Product.values()).map(it -> it.version() + " " + action.apply(it));
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(CLOUD)) {
      for (Path file : files.toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }

  @Test
  void theCallsAreAllThatTheCodeMakes() throws IOException {
    // given
    JavaClasses code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lightsout");

    // when
    long made =
        code.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isAssignableTo(AbstractClient.class))
            .count();

    // then
    assertThat(CALL.matcher(code()).results()).hasSize(Math.toIntExact(made));
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
