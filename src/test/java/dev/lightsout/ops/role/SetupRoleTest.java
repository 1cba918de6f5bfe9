package dev.lightsout.ops.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Ran;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupRoleTest {
  private static final String ROLE = "LightsOutRole";
  private static final String ACT = "lights-out-dev-act";
  private static final String REPORT = "lights-out-dev-report";
  private static final String[] TAGGED = {"--tag", "env=dev", "--hai", "hai-dunyfddn"};

  private final StandIn cloud = StandIn.start();
  private final Map<String, String> stage =
      new HashMap<>(
          Map.of(
              "TENCENT_SECRET_ID",
              StandIn.SECRET_ID,
              "TENCENT_SECRET_KEY",
              StandIn.SECRET_KEY,
              "TENCENT_REGION",
              "ap-guangzhou",
              "LIGHTS_OUT_ENDPOINT",
              cloud.url(),
              "SCF_ROLE",
              ROLE,
              "LIGHTS_OUT_LOG_TOPIC",
              "66666666-7777-8888-9999-000000000000",
              "LIGHTS_OUT_LOG_REGION",
              "ap-shanghai"));
  private int seen;

  @AfterEach
  void close() {
    cloud.close();
  }

  /** Made, and the answer is lost: the name finds it, since nobody has its id. */
  @ParameterizedTest
  @ValueSource(strings = {"CreateRole", "CreatePolicy", "AttachRolePolicy"})
  void whatWasMadeWithoutAnAnswerIsFoundByTheNextRun(String action) {
    // given
    cloud.faults().next(action, Fault.reset().afterActing());

    // when
    Ran lost = run(TAGGED);
    Ran again = run(TAGGED);

    // then
    assertThat(lost.exit()).isOne();
    assertThat(lost.err()).contains(action + ": no answer", "Run this again");
    assertThat(again.exit()).isZero();
    assertThat(cloud.requests(action)).hasSize(action.equals("CreateRole") ? 1 : 2);
  }

  @Test
  void theRoleIsForScfAloneAndHasBothPolicies() {
    // when
    Ran ran = run(TAGGED);

    // then
    assertThat(ran.err()).isEmpty();
    assertThat(cloud.roles().role(ROLE).orElseThrow().get("PolicyDocument").getAsString())
        .isEqualTo(Role.CARRIER);
    assertThat(cloud.roles().policiesOf(ROLE)).containsExactly(ACT, REPORT);
    assertThat(cloud.requests()).extracting(Request::region).containsOnlyNulls();
  }

  @Test
  void thePoliciesNameWhatIsTheUsers() {
    // when
    run("--tag", "env=dev", "--tag", "team=ml", "--hai", "hai-2dfajzo4q");

    // then
    assertThat(document(ACT))
        .contains("\"env&dev\",\"team&ml\"", "instance/hai-2dfajzo4q")
        .doesNotContain("env&test", "hai-dunyfddn");
    assertThat(document(REPORT))
        .contains("qcs::cls:ap-shanghai::topic/66666666-7777-8888-9999-000000000000");
  }

  @Test
  void withoutHaiInstancesNothingOfHaiMayBeStopped() {
    // when
    run("--tag", "env=dev");

    // then
    assertThat(document(ACT)).contains("cvm:StopInstances").doesNotContain("hai:StopInstance");
  }

  @Test
  void withoutALogTopicThereIsNoPolicyForOne() {
    // given
    stage.remove("LIGHTS_OUT_LOG_TOPIC");

    // when
    Ran ran = run(TAGGED);

    // then
    assertThat(cloud.roles().policiesOf(ROLE)).containsExactly(ACT);
    assertThat(ran.out()).contains("LIGHTS_OUT_LOG_TOPIC is not set");
  }

  @Test
  void aSecondRunOnlyLooks() {
    // given
    run(TAGGED);

    // when
    Ran again = run(TAGGED);

    // then
    assertThat(asked())
        .containsExactly(
            "GetRole",
            "ListPolicies",
            "GetPolicy",
            "ListPolicies",
            "GetPolicy",
            "ListAttachedRolePolicies",
            "ListAttachedRolePolicies");
    assertThat(again.out()).doesNotContain("created", "updated");
  }

  @Test
  void aDryRunOnlyLooks() {
    // when
    Ran ran = run("--tag", "env=dev", "--dry-run");

    // then
    assertThat(ran.exit()).isZero();
    assertThat(asked()).allMatch(it -> it.startsWith("Get") || it.startsWith("List"));
    assertThat(cloud.roles().role(ROLE)).isEmpty();
  }

  @Test
  void aPolicyIsPutRight() {
    // given
    run(TAGGED);

    // when
    Ran ran = run("--act", "everything");

    // then
    assertThat(ran.out())
        .contains("updated       policy           " + ACT, "- {\"effect\"", "+ {\"effect\"");
    assertThat(document(ACT)).doesNotContain("condition");
    assertThat(asked()).contains("UpdatePolicy").doesNotContain("CreatePolicy");
  }

  @Test
  void aPolicyIsFoundBehindAPageOfOthersWithItsNameInTheirs() {
    // given
    for (int i = 0; i < 250; i++) {
      cloud.roles().policy(ACT + "-" + i, Role.CARRIER);
    }
    run(TAGGED);

    // when
    Ran again = run(TAGGED);

    // then
    assertThat(again.out()).doesNotContain("created", "updated");
  }

  @Test
  void aRoleThatSomebodyMadeForScfGetsThePoliciesAndStays() {
    // given
    cloud.roles().role(ROLE, Role.CARRIER.replace("\"scf.qcloud.com\"", "[\"scf.qcloud.com\"]"));

    // when
    run(TAGGED);
    Ran removal = run("--remove");

    // then
    assertThat(removal.out()).contains("stays: it was not made here");
    assertThat(cloud.roles().role(ROLE)).isPresent();
    assertThat(cloud.roles().policiesOf(ROLE)).isEmpty();
  }

  @Test
  void aRoleThatSomebodyMadeForAnotherServiceIsLeftAlone() {
    // given
    cloud.roles().role(ROLE, Role.CARRIER.replace("scf.", "cvm."));

    // when
    Ran ran = run(TAGGED);

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("SCF_ROLE LightsOutRole", "choose another name");
    assertThat(asked()).containsExactly("GetRole");
  }

  @Test
  void removalLeavesNothing() {
    // given
    run(TAGGED);

    // when
    Ran ran = run("--remove");

    // then
    assertThat(ran.exit()).isZero();
    assertThat(cloud.roles().role(ROLE)).isEmpty();
    assertThat(cloud.roles().document(ACT)).isEmpty();
    assertThat(cloud.roles().document(REPORT)).isEmpty();
    assertThat(run("--remove").exit()).isZero();
  }

  @Test
  void aRoleWithPoliciesOfOthersStays() {
    // given
    run(TAGGED);
    cloud.roles().attach(ROLE, cloud.roles().policy("of-another-stage", Role.CARRIER));

    // when
    Ran ran = run("--remove");

    // then
    assertThat(ran.out()).contains("stays: it has other policies too, of-another-stage");
    assertThat(cloud.roles().policiesOf(ROLE)).containsExactly("of-another-stage");
  }

  @ParameterizedTest
  @CsvSource({
    "--act, tagged, --act tagged needs a tag",
    "--act, all, Invalid value for option '--act'",
    "--tag, env, 'expected key=value'",
    "--tag, env=a&b, 'without &'"
  })
  void badUsageIsSaidAndNothingIsDone(String option, String value, String message) {
    // when
    Ran ran = run(option, value);

    // then
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(asked()).isEmpty();
  }

  @Test
  void aHaiIdThatIsNoneIsRefused() {
    assertThat(run("--tag", "env=dev", "--hai", "ins-r8hr2upy").err())
        .contains("--hai ins-r8hr2upy: expected an id such as hai-");
  }

  @Test
  void tagsBesideEverythingAreRefused() {
    assertThat(run("--act", "everything", "--tag", "env=dev").err()).contains("leave --tag");
  }

  private Ran run(String... words) {
    seen = cloud.requests().size();
    String[] all = new String[words.length + 2];
    all[0] = "--stage";
    all[1] = "dev";
    System.arraycopy(words, 0, all, 2, words.length);
    return Ran.of(SetupRole::new, Path.of(""), stage, all);
  }

  private List<String> asked() {
    return cloud.requests().stream().skip(seen).map(Request::action).toList();
  }

  private String document(String policy) {
    return cloud.roles().document(policy).orElseThrow();
  }
}
