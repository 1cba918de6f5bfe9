package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {
  /** Writes down its arguments, where it is, and its environment. */
  private static final String RECORDS =
      "echo \"$@\" > called; pwd >> called; /usr/bin/env > environment; exit ";

  @TempDir Path directory;
  private Home home;

  @BeforeEach
  void aHome() {
    home = new Home(directory);
  }

  @Test
  void theCheckShowsWhatWillBeMadeAndRunsNoTool() {
    // given
    home.program("scf", RECORDS + 0);

    // when
    int exit = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(home.err()).isEmpty();
    assertThat(exit).isZero();
    assertThat(home.out().lines())
        .contains(
            "  function      lights-out-dev in ap-guangzhou, namespace default",
            "  role          LightsOutRole",
            "  prints to     log topic a1a1a1a1-2222-3333-4444-555555555555",
            "  reports to    log topic b1b1b1b1-2222-3333-4444-555555555555 in ap-guangzhou",
            "  DRY RUN: it plans and reports, and stops nothing.",
            "                Monday to Friday at 20:00   (0 0 20 * * MON-FRI *)",
            "                next  Wed 2026-11-25 20:00:00   UTC+8; the documents do not name the platform's zone",
            "                      Thu 2026-11-26 20:00:00",
            "                      Fri 2026-11-27 20:00:00",
            "                then  stop CVM ins-0a1b2c3d in ap-guangzhou: softly, by force if that fails, no longer charged");
    assertThat(directory.resolve("called")).doesNotExist();
  }

  @Test
  void theToolIsRunInTheFoldersOfTheFileWithTheVariablesOfTheStage() throws Exception {
    // given
    home.program("scf", RECORDS + 0);

    // when
    int exit = home.deploy("--stage", "dev");

    // then
    assertThat(home.err()).isEmpty();
    assertThat(exit).isZero();
    assertThat(Files.readAllLines(directory.resolve("called")))
        .containsExactly("deploy --stage dev", directory.toRealPath().toString());
    assertThat(Files.readAllLines(directory.resolve("environment")))
        .contains(
            "SCF_ROLE=LightsOutRole", "CKAFKA_TOPIC=lights-out-orders", "SLS_TRACKING_DISABLED=1");
    assertThat(home.out())
        .contains("is its trigger named ckafka-abcd1234-lights-out-orders?")
        .contains("Wed 2026-11-25 20:00:00 UTC+8");
  }

  @Test
  void theExitCodeOfTheToolIsPassedOn() {
    home.program("scf", RECORDS + 7);

    assertThat(home.deploy("--stage", "dev")).isEqualTo(7);
    assertThat(home.out()).doesNotContain("Deployed");
  }

  @Test
  void whatTheShellHasSetIsCheckedAndDeployed() throws Exception {
    // given
    home.program("scf", RECORDS + 0).shell("SCF_ROLE", "OtherRole");

    // when
    home.deploy("--stage", "dev");

    // then
    assertThat(home.out()).contains("  role          OtherRole");
    assertThat(Files.readAllLines(directory.resolve("environment"))).contains("SCF_ROLE=OtherRole");
  }

  @Test
  void withoutTheToolItSaysHowToInstallIt() {
    assertThat(home.deploy("--stage", "dev")).isEqualTo(2);
    assertThat(home.err()).contains("npm i -g serverless-cloud-framework");
  }

  @Test
  void theToolOfTheDeploymentsOwnCheckWillDo() throws Exception {
    // given
    home.program("node", RECORDS + 0);
    Path bin = directory.resolve("scripts/check-deploy.d/node_modules/@serverless/components/bin");
    Files.createDirectories(bin);
    Files.writeString(bin.resolve("bin"), "");

    // when
    int exit = home.deploy("--stage", "dev");

    // then
    assertThat(exit).isZero();
    assertThat(Files.readAllLines(directory.resolve("called")).get(0))
        .endsWith("@serverless/components/bin/bin deploy --stage dev");
    assertThat(Files.readAllLines(directory.resolve("environment")))
        .contains("SERVERLESS_PLATFORM_VENDOR=tencent");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNothingIsDeployed() {
    // given
    home.program("scf", RECORDS + 0)
        .yml(home.yml().replace("memorySize", "memorySise").replace("20 * * MON", "25 * * MON"))
        .variable("SCF_ROLE", null)
        .variable("TENCENT_SECRET_KEY", null);

    // when
    int exit = home.deploy("--stage", "dev");

    // then
    assertThat(exit).isEqualTo(1);
    assertThat(home.err())
        .contains("did you mean memorySize?", "SCF_ROLE is not set", "the hour \"25\"")
        .contains("TENCENT_SECRET_KEY is not set", "Nothing was deployed: 4 things are wrong");
    assertThat(directory.resolve("called")).doesNotExist();
  }

  @Test
  void withoutAnEnvFileItSaysSo() {
    home.withoutEnvFile();

    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains(".env.dev: is not there: expected a copy of .env.example");
  }

  @Test
  void aLiveDeploymentIsLoud() {
    home.variable("LIGHTS_OUT_DRY_RUN", "false");

    assertThat(home.deploy("--stage", "dev", "--check")).isZero();
    assertThat(home.out()).contains("!! LIVE: it stops the machines that its events name.");
  }

  @Test
  void theSamplesInstanceIsAWarningInADryRunAndAnErrorLive() {
    home.yml(home.yml().replace("ins-0a1b2c3d", "ins-r8hr2upy"));

    assertThat(home.deploy("--stage", "dev", "--check")).isZero();
    assertThat(home.err())
        .contains("warning: ")
        .contains("ins-r8hr2upy, which is still the sample's");
    home.variable("LIGHTS_OUT_DRY_RUN", "false");
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
  }

  @Test
  void neitherPasswordNorKeysAreShown() {
    // given
    home.yml(new CommentedBlocks(home.yml()).withAll());
    for (String name :
        List.of(
            "LIGHTS_OUT_JOURNAL=false",
            "LIGHTS_OUT_MAX_INSTANCES=5",
            "LIGHTS_OUT_MAX_PERCENT=50",
            "LIGHTS_OUT_REGIONS=ap-guangzhou",
            "LIGHTS_OUT_MAX_EVENT_AGE=PT2H",
            "LIGHTS_OUT_PROTECT_TAG=keep",
            "LIGHTS_OUT_VERIFY=PT40S",
            "LIGHTS_OUT_ALARM_POLICIES=policy-n4exeh88",
            "LIGHTS_OUT_STOP_TYPE=SOFT",
            "LIGHTS_OUT_STOPPED_MODE=KEEP_CHARGING",
            "LIGHTS_OUT_WEBHOOK_USER=cloud-monitor",
            "LIGHTS_OUT_WEBHOOK_PASSWORD=correct-horse",
            "DEAD_LETTER_TOPIC=lights-out-dead-letters")) {
      home.variable(name.split("=")[0], name.split("=")[1]);
    }

    // when
    int exit = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(home.err()).isEmpty();
    assertThat(exit).isZero();
    assertThat(home.out())
        .contains("LIGHTS_OUT_WEBHOOK_PASSWORD  (hidden)")
        .contains("a URL for whoever shows user and password")
        .contains("topic lights-out-dead-letters")
        .doesNotContain("correct-horse", "standin-secret-key");
  }

  @Test
  void aWaitAsLongAsTheTimeoutIsRefused() {
    // given
    home.yml(new CommentedBlocks(home.yml()).withAll()).variable("LIGHTS_OUT_VERIFY", "PT60S");

    // when, then
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err())
        .contains("LIGHTS_OUT_VERIFY is PT1M, and the function's timeout 60 s: expected less");
  }

  @Test
  void anOrderInARegionThatIsNotAllowedIsRefused() {
    // given
    home.yml(
            home.yml()
                .replace("# LIGHTS_OUT_REGIONS", "LIGHTS_OUT_REGIONS")
                .replace(
                    "\"Action\":\"StopInstances\"",
                    "\"Action\":\"StopInstances\",\"Region\":\"ap-beijing\""))
        .variable("LIGHTS_OUT_REGIONS", "ap-guangzhou");

    // when, then
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains("is for ap-beijing, which is not among LIGHTS_OUT_REGIONS");
  }

  @Test
  void codeWithoutTheFunctionIsRefused() throws Exception {
    Files.delete(directory.resolve("target/scf/dev/lightsout/ScfFunction.class"));
    home.program("mvn", "exit 0");

    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains("has no dev/lightsout/ScfFunction.class");
  }

  @Test
  void theCustomRuntimeDiffersByTwoWords() {
    // given
    home.yml(customRuntime(home.yml())).customRuntime(Instant.now().plusSeconds(60));

    // when
    int exit = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(home.err()).isEmpty();
    assertThat(exit).isZero();
    assertThat(home.out())
        .contains("  runtime       CustomRuntime, bootstrap\n")
        .contains("  code          ./target/custom-runtime, 0.0 MB in 1 files\n");
  }

  @Test
  void oneOfTheTwoWordsAloneIsRefused() {
    // given
    home.customRuntime(Instant.now().plusSeconds(60));

    // when
    home.yml(home.yml().replace("./target/scf", "./target/custom-runtime"));
    int src = home.deploy("--stage", "dev", "--check");
    home.yml(customRuntime(home.yml()).replace("./target/custom-runtime", "./target/scf"));
    int runtime = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(src).isEqualTo(1);
    assertThat(runtime).isEqualTo(1);
    assertThat(home.err())
        .contains("has no dev/lightsout/ScfFunction.class: expected the classes at its root")
        .contains("has no bootstrap: expected what scripts/package --custom-runtime makes");
  }

  @Test
  void anOldPackageOfTheCustomRuntimeIsNotDeployed() {
    // given
    home.yml(customRuntime(home.yml())).customRuntime(Instant.EPOCH);

    // when, then
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains("out of date: run scripts/package --custom-runtime first");
  }

  @Test
  void aBootstrapThatCannotBeExecutedIsRefused() {
    // given
    home.yml(customRuntime(home.yml())).customRuntime(Instant.now().plusSeconds(60));
    directory.resolve("target/custom-runtime/bootstrap").toFile().setExecutable(false, false);

    // when, then
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains("bootstrap: cannot be executed");
  }

  private static String customRuntime(String yml) {
    return yml.replace("runtime: Java17", "runtime: CustomRuntime")
        .replace("src: ./target/scf", "src: ./target/custom-runtime");
  }

  @Test
  void whatIsOutOfDateIsBuilt() throws Exception {
    // given
    home.builtAt(Instant.EPOCH).program("mvn", RECORDS + 0);

    // when
    int exit = home.deploy("--stage", "dev", "--check");

    // then
    assertThat(exit).isZero();
    assertThat(Files.readAllLines(directory.resolve("called")).get(0))
        .endsWith("package -DskipTests");
  }

  @Test
  void aBuildThatFailsDeploysNothing() {
    home.builtAt(Instant.EPOCH).program("mvn", RECORDS + 1).program("scf", RECORDS + 0);

    assertThat(home.deploy("--stage", "dev")).isEqualTo(1);
    assertThat(home.err()).contains("could not be built");
    assertThat(directory.resolve("called")).content().doesNotContain("deploy");
  }

  @Test
  void anotherFileIsForChecksAlone() throws Exception {
    // given
    Files.writeString(directory.resolve("other.yml"), home.yml());

    // when, then
    assertThat(home.deploy("--stage", "dev", "--file", "other.yml", "--check")).isZero();
    assertThat(home.deploy("--stage", "dev", "--file", "other.yml")).isEqualTo(2);
    assertThat(home.deploy("--stage", "dev", "--file", "none.yml", "--check")).isEqualTo(2);
    assertThat(home.deploy("--stage", "dev", "--file", "/", "--check")).isEqualTo(2);
    assertThat(home.err()).contains("/ is no file: expected a serverless.yml");
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws Exception {
    byte[] latin = "# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve("other.yml"), latin);
    Files.write(directory.resolve(".env.prod"), latin);

    assertThat(home.deploy("--stage", "dev", "--file", "other.yml", "--check")).isEqualTo(2);
    assertThat(home.err()).contains("other.yml is not in UTF-8");
    assertThat(home.deploy("--stage", "prod", "--check")).isEqualTo(2);
    assertThat(home.err()).contains(".env.prod is not in UTF-8");
  }

  @Test
  void aQueueThatIsNamedInBothWaysIsThereTwice() {
    // given
    String queue = home.yml().substring(home.yml().indexOf("    - ckafka:"));
    String twin =
        queue
            .substring(0, queue.indexOf("\n\n") + 1)
            .replace("ID}-${env:CKAFKA_TOPIC}", "ID}\n          topic: ${env:CKAFKA_TOPIC}");
    home.yml(home.yml().stripTrailing() + "\n" + twin);

    // when, then
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains("is a second ckafka trigger of the same name");
  }

  @Test
  void whatIsWrongInOneValueIsSaidOnce() {
    // given
    home.yml(home.yml().replace("0 0 20 * * MON-FRI *", "@daily")).variable("SCF_ROLE", "");

    // when, then
    assertThat(home.deploy("--stage", "dev", "--check")).isEqualTo(1);
    assertThat(home.err()).contains("2 things are wrong");
  }

  @Test
  void aVariableThatTheShellHasOtherwiseIsNamed() {
    home.shell("LIGHTS_OUT_DRY_RUN", "false").shell("SCF_ROLE", "LightsOutRole");

    assertThat(home.deploy("--stage", "dev", "--check")).isZero();
    assertThat(home.err())
        .hasLineCount(1)
        .contains(".env.dev: warning: LIGHTS_OUT_DRY_RUN is another one in the shell");
  }

  @Test
  void theFileThatTheVariablesAreFromIsShown() throws Exception {
    // given
    home.deploy("--stage", "dev", "--check");
    Files.copy(directory.resolve(".env.dev"), directory.resolve(".env"));

    // when
    home.deploy("--stage", "prod", "--check");

    // then
    assertThat(home.out())
        .contains("Stage dev of serverless.yml, with .env.dev\n")
        .contains("Stage prod of serverless.yml, with .env\n");
  }

  @Test
  void oneNameForAllStagesIsAWarning() {
    home.yml(home.yml().replace("  name: lights-out-${stage}", "  name: lights-out"));

    assertThat(home.deploy("--stage", "dev", "--check")).isZero();
    assertThat(home.err()).contains("inputs.name is \"lights-out\" without ${stage}");
  }

  @Test
  void badUsageIsSaid() {
    assertThat(home.deploy()).isEqualTo(2);
    assertThat(home.deploy("--stage", "../dev", "--check")).isEqualTo(2);
    assertThat(home.deploy("--stage", "dev", "--chekc")).isEqualTo(2);
    assertThat(home.deploy("--help")).isZero();
    assertThat(home.err()).contains("--chekc");
  }
}
