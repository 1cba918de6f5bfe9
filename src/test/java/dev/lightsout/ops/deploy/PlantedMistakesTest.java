package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake at a time, planted into a file that is right, with the one line that tells it. */
class PlantedMistakesTest {
  private static final String ORDER =
      "'{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-0a1b2c3d\"],\"StopType\":\"SOFT_FIRST\","
          + "\"StoppedMode\":\"STOP_CHARGING\"}'";

  @TempDir Path directory;

  /**
   * A mistake.
   *
   * @param right what the file has
   * @param wrong what it has instead; of {@code .env.dev} if it is NAME=value
   * @param told a part of what is said
   */
  record Mistake(String right, String wrong, String told) {}

  static Stream<Mistake> inTheFile() {
    return Stream.of(
        yml("component: scf", "component: scff", "component is \"scff\": expected scf"),
        yml("component: scf\n", "", "component is missing: expected scf"),
        yml("app: lights-out\n", "ap: lights-out\n", "ap is not a key of it; did you mean app?"),
        yml("stage: dev ", "stage: ${env.STAGE} ", "stage is \"${env.STAGE}\": expected a name"),
        yml("  type: event", "  tpye: event", "inputs.tpye is not a key of it; did you mean type?"),
        yml("  type: event", "  #", "inputs.type is missing: expected event"),
        yml("  type: event", "  type: web", "inputs.type is \"web\": expected event"),
        yml("  namespace: default", "  #", "inputs.namespace is missing: expected the namespace"),
        yml(
            "name: lights-out-${stage}",
            "name: 1-${stage}",
            "inputs.name is \"1-${stage}\": expected the function's name"),
        yml(
            "${env:TENCENT_REGION}",
            "${opt:region}",
            "inputs.region is \"${opt:region}\": expected a region"),
        yml(
            "${env:TENCENT_REGION}",
            "${self:region}",
            "inputs.region is \"${self:region}\": expected a region"),
        yml(
            "${env:SCF_ROLE}",
            "${env.SCF_ROLE}",
            "inputs.role is \"${env.SCF_ROLE}\": expected the name of the CAM role"),
        yml(
            "    src: ./target/scf",
            "    src: ./target/lights-out.jar",
            "inputs.src.src is \"./target/lights-out.jar\": expected a directory"),
        yml(
            "    exclude:",
            "    exlude:",
            "inputs.src.exlude is not a key of it; did you mean exclude?"),
        yml("runtime: Java17", "runtime: Java11", "inputs.runtime is \"Java11\": expected Java17"),
        yml(
            "ScfFunction::mainHandler",
            "ScfFunction.mainHandler",
            "expected dev.lightsout.ScfFunction::mainHandler"),
        yml(
            "memorySize: 256",
            "memorySize: 200",
            "inputs.memorySize is 200: expected a number of MB: 64, or a multiple of 128"),
        yml(
            "memorySize: 256",
            "memorySize: '256'",
            "inputs.memorySize is \"256\": expected a number"),
        yml(
            "memorySize: 256",
            "memorySize: 256\n  memorySize: 512",
            "inputs.memorySize is there twice"),
        yml(
            "  timeout: 60",
            "  timeout: 901",
            "inputs.timeout is 901: expected a number of seconds from 1 to 900"),
        yml(
            "  timeout: 60",
            "  timeout: abc",
            "inputs.timeout is \"abc\": expected a number of seconds"),
        yml(
            "  timeout: 60",
            "  timeout: 060",
            "inputs.timeout is 060, which tools read as different things"),
        yml("  timeout: 60", "\ttimeout: 60", "the line begins with a tab: expected spaces"),
        yml(
            "initTimeout: 65",
            "initTimeout: 2",
            "inputs.initTimeout is 2: expected a number of seconds from 3 to 300"),
        yml(
            "  initTimeout: 65",
            "  asyncRunEnable: true\n  initTimeout: 65",
            "inputs.asyncRunEnable is true: expected false"),
        yml(
            "  initTimeout: 65",
            "  retryNum: 5\n  initTimeout: 65",
            "inputs.retryNum is 5: expected nothing"),
        yml(
            "LIGHTS_OUT_DRY_RUN: ${env:LIGHTS_OUT_DRY_RUN}",
            "LIGHTS_OUT_DRY_RUN: ''",
            "LIGHTS_OUT_DRY_RUN is \"\": expected ${env:LIGHTS_OUT_DRY_RUN}, or true or false"),
        yml(
            "LIGHTS_OUT_DRY_RUN: ${env:LIGHTS_OUT_DRY_RUN}",
            "LIGHTS_OUT_DRY_RUN:",
            "LIGHTS_OUT_DRY_RUN is empty: expected ${env:LIGHTS_OUT_DRY_RUN}, or true or false"),
        yml(
            "LIGHTS_OUT_DRY_RUN: ${env:LIGHTS_OUT_DRY_RUN}",
            "LIGHTS_OUT_MAX_INSTANCES: 5",
            "LIGHTS_OUT_DRY_RUN is missing: expected ${env:LIGHTS_OUT_DRY_RUN}, or true or false"),
        yml(
            "LIGHTS_OUT_DRY_RUN: $",
            "LIGHTS_OUT_DRYRUN: $",
            "LIGHTS_OUT_DRYRUN is no setting of the function; did you mean LIGHTS_OUT_DRY_RUN?"),
        yml(
            "LIGHTS_OUT_LOG_REGION: $",
            "LIGHTS_OUT_COLOUR: $",
            "LIGHTS_OUT_COLOUR is no setting of the function"),
        yml(
            "LIGHTS_OUT_LOG_REGION: $",
            "MAX_INSTANCES: $",
            "MAX_INSTANCES is no setting of the function; did you mean LIGHTS_OUT_MAX_INSTANCES?"),
        yml(
            "JAVA_TOOL_OPTIONS",
            "JAVA_TOOL_OPTION",
            "JAVA_TOOL_OPTION is no setting of the function; did you mean JAVA_TOOL_OPTIONS?"),
        yml(
            "      JAVA_TOOL_OPTIONS: >-",
            "      JAVA_TOOL_OPTIONS: [a]\n      LIGHTS_OUT_REGIONS: >-",
            "JAVA_TOOL_OPTIONS is a list: expected a value"),
        yml(
            "LIGHTS_OUT_LOG_REGION: $",
            "LIGHTS_OUT_WEBHOOK_PASSWORD: 'a good one'\n      LIGHTS_OUT_LOG_REGION: $",
            "is written in the file: expected ${env:LIGHTS_OUT_WEBHOOK_PASSWORD}"),
        yml(
            "    topicId: $",
            "    topic: $",
            "inputs.cls.topicId is missing: expected the id of a CLS topic"),
        yml(
            "    - timer:",
            "    - tmier:",
            "inputs.events[0].tmier is not a key of it; did you mean timer?"),
        yml(
            "    - ckafka:",
            "    - cmq:",
            "inputs.events[1].cmq is a map with [parameters]: expected ckafka"),
        yml(
            "name: lights-out-evening",
            "name: evening stop",
            "timer.parameters.name is \"evening stop\": expected letters"),
        yml(
            "          qualifier: $DEFAULT\n          cron",
            "          cron",
            "timer.parameters.qualifier is missing: expected $DEFAULT or $LATEST"),
        yml(
            "          enable: true\n          arg",
            "          arg",
            "timer.parameters.enable is missing: expected true or false"),
        yml(
            "'0 0 20 * * MON-FRI *'",
            "'0 20 * * *'",
            "cronExpression is \"0 20 * * *\": expected seven fields"),
        yml(
            "'0 0 20 * * MON-FRI *'",
            "'0 0 24 * * MON-FRI *'",
            "the hour \"24\": expected 0 to 23"),
        yml("'0 0 20 * * MON-FRI *'", "'0 0 20 * * * 2025'", "it never fires again"),
        yml("'0 0 20 * * MON-FRI *'", "'* * 20 * * MON-FRI *'", "expected one second, such as 0"),
        yml(
            ORDER,
            "'stop everything'",
            "argument: the function would refuse it: Message is not JSON"),
        yml(
            ORDER,
            "'{\"Action\":\"StopInstance\",\"InstanceIds\":[\"ins-0a1b2c3d\"]}'",
            "argument: the function would refuse it: \"InstanceIds\" is not a key"),
        yml(
            ORDER,
            "'{\"Action\":\"StopInstances\",\"Region\":\"ap-gangzhou\",\"InstanceIds\":[\"ins-0a1b2c3d\"]}'",
            "Region is \"ap-gangzhou\": expected a region"),
        yml(
            ORDER,
            ORDER.replace("}'", " ".repeat(4096) + "}'"),
            "expected an order, or an array of orders, as JSON text of 4 KB at most"),
        yml(ORDER, ORDER.replace("\"SOFT_FIRST\"", "\"${env:HOW}\""), "HOW is not set"),
        yml(
            "    - ckafka:",
            "    - timer: {parameters: {name: lights-out-evening, qualifier: $DEFAULT, enable: true,"
                + " cronExpression: '0 0 1 * * * *', argument: '[]'}}\n    - ckafka:",
            "is a second timer trigger of the same name"),
        yml(
            "    - ckafka:",
            "    - cls: {parameters: {topicId: '${env:LIGHTS_OUT_LOG_TOPIC}', qualifier: $DEFAULT,"
                + " maxWait: 60, enable: true}}\n    - ckafka:",
            "which the function writes to itself: expected a topic of orders"),
        yml(
            "          maxMsgNum: 10",
            "          maxMsgNum: 0",
            "ckafka.parameters.maxMsgNum is 0: expected messages in a batch"),
        yml(
            "          retry: 3",
            "          #",
            "ckafka.parameters.retry is missing: expected redeliveries"),
        yml(
            "          offset: latest",
            "          offset: newest",
            "ckafka.parameters.offset is \"newest\": expected latest or earliest"),
        yml(
            "          name: ${env:CKAFKA_INSTANCE_ID}-",
            "          topic: t\n          name: ${env:CKAFKA_INSTANCE_ID}-",
            "there is a topic beside it"),
        yml(
            "-${env:CKAFKA_TOPIC}",
            "",
            "ckafka.parameters.name is \"ckafka-abcd1234\" alone: expected <instance id>-<topic>"),
        yml(
            "    # - http:\n    #     parameters:",
            "    - http:\n        parameters:\n          qualifier: $DEFAULT\n          authType: NONE\n          netConfig: {enableIntranet: true, enableExtranet: true}\n    #     p:",
            "the http trigger needs LIGHTS_OUT_WEBHOOK_USER"));
  }

  private static Mistake yml(String right, String wrong, String told) {
    return new Mistake(right, wrong, told);
  }

  @ParameterizedTest
  @MethodSource("inTheFile")
  void aMistakeInTheFileIsRefused(Mistake mistake) {
    // given
    Home home = new Home(directory);
    assertThat(home.yml()).contains(mistake.right());
    home.yml(replaceFirst(home.yml(), mistake.right(), mistake.wrong()));

    // when
    int exit = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(home.err()).contains(mistake.told()).containsPattern("serverless\\.yml:\\d+: ");
    assertThat(exit).isEqualTo(1);
    assertThat(home.out()).isEmpty();
  }

  static Stream<Mistake> inTheVariables() {
    return Stream.of(
        env(
            "TENCENT_REGION",
            "ap-gangzhou",
            "inputs.region is \"ap-gangzhou\" (TENCENT_REGION): expected a region of the cloud"),
        env(
            "TENCENT_REGION",
            "",
            "TENCENT_REGION is empty: expected it in .env.dev or in the shell"),
        env("SCF_ROLE", null, "SCF_ROLE is not set: expected it in .env.dev or in the shell"),
        env(
            "SCF_ROLE",
            "qcs::cam::uin/1:roleName/A",
            "(SCF_ROLE): expected the name of a role such as LightsOutRole"),
        env(
            "SCF_LOGSET_ID",
            "my-logset",
            "inputs.cls.logsetId is \"my-logset\" (SCF_LOGSET_ID): expected an id"),
        env(
            "SCF_LOG_TOPIC_ID",
            "b1b1b1b1-2222-3333-4444-555555555555",
            "the topic of inputs.cls.topicId (SCF_LOG_TOPIC_ID): expected two topics"),
        env(
            "LIGHTS_OUT_LOG_TOPIC",
            "66666666-7777-8888-9999-000000000000",
            "which is still the sample's: expected an id of yours, which scripts/setup-log-topic"),
        env(
            "LIGHTS_OUT_LOG_REGION",
            "guangzhou",
            "LIGHTS_OUT_LOG_REGION is \"guangzhou\": expected a region"),
        env(
            "LIGHTS_OUT_DRY_RUN",
            "maybe",
            "LIGHTS_OUT_DRY_RUN is \"maybe\": expected true or false"),
        env(
            "CKAFKA_INSTANCE_ID",
            null,
            "CKAFKA_INSTANCE_ID is not set: expected it in .env.dev or in the shell; or leave the trigger out: delete lines "),
        env("CKAFKA_INSTANCE_ID", "ckafka-8tfxzia3", "which is still the sample's"),
        env(
            "CKAFKA_INSTANCE_ID",
            "kafka-1",
            "expected <instance id>-<topic> such as ckafka-8tfxzia3-lights-out-orders"));
  }

  private static Mistake env(String name, String value, String told) {
    return new Mistake(name, value, told);
  }

  @ParameterizedTest
  @MethodSource("inTheVariables")
  void aMistakeInAVariableIsRefused(Mistake mistake) {
    // given
    Home home = new Home(directory).variable(mistake.right(), mistake.wrong());

    // when
    int exit = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(home.err()).contains(mistake.told());
    assertThat(exit).isEqualTo(1);
    assertThat(home.out()).isEmpty();
  }

  private static String replaceFirst(String text, String right, String wrong) {
    int at = text.indexOf(right);
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }
}
