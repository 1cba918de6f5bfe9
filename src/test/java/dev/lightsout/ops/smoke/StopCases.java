package dev.lightsout.ops.smoke;

import static dev.lightsout.ops.smoke.Aspect.CODE;
import static dev.lightsout.ops.smoke.Aspect.FOUND;
import static dev.lightsout.ops.smoke.Aspect.INSTANCE;
import static dev.lightsout.ops.smoke.Aspect.LANGUAGE;
import static dev.lightsout.ops.smoke.Aspect.SHAPE;

import dev.lightsout.ops.Service;
import dev.lightsout.ops.smoke.Deliver.Letter;
import java.util.List;
import java.util.stream.Stream;

/** What stops the instance, or could; not one of them can be made without consent. */
final class StopCases {
  private static final String STANDIN = "src/test/java/dev/lightsout/standin/";

  /**
   * @param action the product's stop
   * @param one a stop of the instance alone
   * @param again what is compared of a stop of what is stopped; HAI claims no language
   * @param power the stand-in's stop
   * @param before what is asked of the running instance, and should do nothing
   */
  private record Product(
      Service service, String action, String one, List<Aspect> again, String power, Case before) {}

  private StopCases() {}

  /**
   * @param stoppedMode of CVM; HAI has one way
   */
  static List<Case> cvm(Consent consent, String stoppedMode) {
    String power = STANDIN + "CvmPower.java";
    Case batch =
        new Case(
            "stop-batch",
            "A batch with an unknown id is refused as a whole, and the instance runs on",
            "an older page of the action: \"如果存在不允许操作的实例，操作会以特定错误码返回\"; not confirmed for today's",
            Needs.RUNNING,
            new ThenLook(
                Call.of(
                    Ask.stop(
                        consent,
                        Service.CVM,
                        "StopInstances",
                        "{'InstanceIds':['$INSTANCE','$UNKNOWN']}"),
                    CODE)),
            "If the instance stopped, batches act in part: the function looks again after such a refusal, so it stops"
                + " nothing twice, but the row of what was stopped may say ALREADY_STOPPED.",
            power + ", partialBatches");
    return all(
        new Product(
            Service.CVM,
            "StopInstances",
            "{'InstanceIds':['$INSTANCE']}",
            List.of(CODE, LANGUAGE),
            power,
            batch),
        consent,
        stoppedMode);
  }

  static List<Case> hai(Consent consent) {
    String power = STANDIN + "HaiPower.java";
    Case dryRun =
        new Case(
            "stop-dry-run",
            "DryRun is accepted with a TaskId, and the instance runs on",
            "\"True代表只验证接口连通性\"; what it answers is not documented",
            Needs.RUNNING,
            new ThenLook(
                Call.of(
                    Ask.stop(
                        consent,
                        Service.HAI,
                        "StopInstance",
                        "{'InstanceId':'$INSTANCE','DryRun':true}"),
                    CODE,
                    SHAPE)),
            "If the instance stopped, a dry run of HAI is none: set LIGHTS_OUT_DRY_RUN, which never calls.",
            power);
    return all(
        new Product(
            Service.HAI,
            "StopInstance",
            "{'InstanceId':'$INSTANCE'}",
            List.of(CODE),
            power,
            dryRun),
        consent,
        null);
  }

  private static List<Case> all(Product product, Consent consent, String stoppedMode) {
    return Stream.of(
            product.before(),
            new Case(
                "stop",
                "The function stops it: one row, STOP_REQUESTED, and the instance's latest operation is this stop",
                "README.md, \"What it promises\" and \"Stopped is not saved\"",
                Needs.RUNNING,
                new Deliver(consent, Letter.FIRST, stoppedMode),
                "This is promise 1 and 2, one stop and the truth. Read the row's reason below, then the code in"
                    + " docs/errors.md.",
                product.power()),
            new Case(
                "stop-states",
                "It goes through these states, in this order",
                "CVM: two stops recorded in ap-singapore, 2022; HAI: not documented",
                Needs.A_STOP,
                new UntilStopped(),
                "The function tells \"stopping\" from \"stopped\" by these: rows could say STOPPED too early, or UNKNOWN.",
                product.power()),
            new Case(
                "stop-look",
                "Stopped, it shows this StopChargingMode, and its public address is kept or gone as the mode says",
                "213/19918, 213/15753",
                Needs.STOPPED,
                Call.of(
                    Ask.look(product.service(), "DescribeInstances", CloudUnderContract.BY_ID),
                    CODE,
                    FOUND,
                    INSTANCE),
                "The row says whether it is still charged by this: see \"Stopped is not saved\" in README.md.",
                product.power()),
            new Case(
                "stop-again",
                "A stop of what is stopped is an error of its own, and does nothing",
                "the code is the action's page's; its message was seen once, in Chinese",
                Needs.STOPPED,
                new Call(
                    Ask.stop(consent, product.service(), product.action(), product.one()),
                    Keys.RIGHT,
                    product.again()),
                "The function looks first, so it rarely gets there; the row would have another outcome.",
                product.power()),
            new Case(
                "stop-redelivered",
                "The same event again: ALREADY_STOPPED, and no request to stop",
                "docs/redelivery.md",
                Needs.STOPPED,
                new Deliver(consent, Letter.THE_SAME, stoppedMode),
                "This is promise 1: a redelivery stops nothing twice.",
                product.power()),
            new Case(
                "stop-another-event",
                "Another event: ALREADY_STOPPED, and no request to stop",
                "README.md, \"Outcomes\"",
                Needs.STOPPED,
                new Deliver(consent, Letter.ANOTHER, stoppedMode),
                "The row says otherwise of a stopped instance: promise 2, the truth.",
                product.power()))
        .toList();
  }
}
