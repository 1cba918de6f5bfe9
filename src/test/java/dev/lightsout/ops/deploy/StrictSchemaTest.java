package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.EnvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSchemaTest {
  private static final StrictSchema SCHEMA = StrictSchema.of(Home.REPOSITORY);
  private static final String FILE = Home.serverlessYml();
  private static final Pattern KEY = Pattern.compile("(?m)^ *(?:- )?([A-Za-z_]\\w*):(?= |$)");

  /** For settings that are wrong where they are not set. */
  private static final EnvFile SET =
      new EnvFile(Path.of(".env.dev"), false, Map.of("TENCENT_REGION", "ap-guangzhou"));

  /** Keys that are the reader's own. */
  private static final List<String> FREE = List.of("inputs.tags.app", "inputs.tags.stage");

  @Test
  void theFileFits() {
    assertThat(errors(FILE)).isEmpty();
  }

  static IntStream blocks() {
    return IntStream.range(0, new CommentedBlocks(FILE).count());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void eachCommentedBlockFitsWhenItIsTakenIn(int block) {
    // when
    String text = new CommentedBlocks(FILE).with(block);

    // then
    assertThat(text).isNotEqualTo(FILE);
    assertThat(errors(text)).isEmpty();
  }

  @Test
  void allCommentedBlocksFitTogether() {
    // when
    String text = new CommentedBlocks(FILE).withAll();

    // then
    assertThat(text).contains("\n  deadLetter:").contains("\n    - http:");
    assertThat(text).containsPattern("\n      LIGHTS_OUT_WEBHOOK_PASSWORD:");
    assertThat(errors(text)).isEmpty();
  }

  @Test
  void eachKeyOfTheFileMisspeltIsRefused() {
    // given
    String whole = new CommentedBlocks(FILE).withAll();
    List<String> taken = new ArrayList<>();

    // when
    Matcher key = KEY.matcher(whole);
    int keys = 0;
    while (key.find()) {
      keys++;
      String word = key.group(1);
      for (String misspelt : misspelt(word).toList()) {
        String text = whole.substring(0, key.start(1)) + misspelt + whole.substring(key.end(1));
        if (errors(text).isEmpty() && problems(text).isEmpty()) {
          taken.add(pathAt(whole, key.start(1)) + " as " + misspelt);
        }
      }
    }

    // then
    assertThat(keys).isGreaterThan(60);
    assertThat(taken).filteredOn(it -> FREE.stream().noneMatch(it::startsWith)).isEmpty();
  }

  @Test
  void aMisspeltKeyIsToldWithItsLineAndWhatWasMeant() {
    // when
    List<String> errors = errors(FILE.replace("  memorySize: 256", "  memorySise: 256"));

    // then
    assertThat(errors)
        .singleElement()
        .asString()
        .matches(
            "serverless\\.yml:\\d+: inputs\\.memorySise is not a key of it; did you mean memorySize\\?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  installDependency: true",
        "  protocolType: WS",
        "  msgTTL: 60",
        "  retryNum: 2",
        "  traceEnable: true",
        "  asyncRunEnable: true",
        "  ignoreTriggers: true",
        "  publish: true",
        "  <<: {memorySise: 3}"
      })
  void whatTheFunctionCannotUseIsRefused(String line) {
    assertThat(errors(FILE.replace("  memorySize: 256", "  memorySize: 256\n" + line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  publicAccess: true",
        "  eip: true",
        "  vpcConfig: {vpcId: vpc-0a1b2c3d, subnetId: subnet-0a1b2c3d}",
        "  asyncRunEnable: false",
        "  layers: [{name: jdk, version: 1}]"
      })
  void whatItCanUseIsTaken(String line) {
    assertThat(errors(FILE.replace("  memorySize: 256", "  memorySize: 256\n" + line))).isEmpty();
  }

  @Test
  void codeInCosIsTaken() {
    // given
    String source = FILE.substring(FILE.indexOf("  src:\n"), FILE.indexOf("  runtime:"));

    // then
    assertThat(errors(FILE.replace(source, "  src: {bucket: b-125, object: lights-out.jar}\n")))
        .isEmpty();
    assertThat(errors(FILE.replace(source, "  src: {bucket: b-125}\n"))).hasSize(1);
  }

  /** Its middle letter left out, and the first two unlike neighbours from there on swapped. */
  private static Stream<String> misspelt(String word) {
    int middle = word.length() / 2;
    Stream<String> dropped = Stream.of(word.substring(0, middle) + word.substring(middle + 1));
    Stream<String> swapped =
        IntStream.range(middle, word.length())
            .filter(i -> word.charAt(i) != word.charAt(i - 1))
            .limit(1)
            .mapToObj(
                i ->
                    word.substring(0, i - 1)
                        + word.charAt(i)
                        + word.charAt(i - 1)
                        + word.substring(i + 1));
    return Stream.concat(dropped, swapped);
  }

  private static String pathAt(String text, int place) {
    int line = (int) text.substring(0, place).lines().count();
    return ServerlessFile.read("serverless.yml", text, new Findings()).lines().entrySet().stream()
        .filter(it -> it.getValue().first() == line)
        .map(Map.Entry::getKey)
        .reduce((a, b) -> b)
        .orElse("line " + line);
  }

  private static List<String> errors(String text) {
    Findings findings = new Findings();
    ServerlessFile file = ServerlessFile.read("serverless.yml", text, findings);
    if (file.json() != null) {
      SCHEMA.check(file, findings);
    }
    return findings.errors().stream().map(Finding::toString).toList();
  }

  /** What is wrong with the settings: any other variable of the environment is free. */
  private static List<String> problems(String text) {
    Findings findings = new Findings();
    ServerlessFile file = ServerlessFile.read("serverless.yml", text, findings);
    FunctionSettings.check(Deployment.of("dev", file, SET), findings);
    return findings.errors().stream().map(Finding::sentence).toList();
  }
}
