package dev.lightsout.ops.smoke;

import static dev.lightsout.ops.Service.HAI;
import static dev.lightsout.ops.smoke.Aspect.CODE;
import static dev.lightsout.ops.smoke.Aspect.FOUND;
import static dev.lightsout.ops.smoke.Aspect.INSTANCE;
import static dev.lightsout.ops.smoke.Aspect.LANGUAGE;
import static dev.lightsout.ops.smoke.Aspect.SHAPE;
import static dev.lightsout.ops.smoke.Needs.NOTHING;

import java.util.List;

/** What is asked of HAI 2023-08-12 and stops nothing. No answer of it was ever recorded. */
final class HaiCases {
  private static final String LOOK = "src/test/java/dev/lightsout/standin/HaiLook.java";
  private static final String JSON = "src/test/java/dev/lightsout/standin/HaiJson.java";
  private static final String POWER = "src/test/java/dev/lightsout/standin/HaiPower.java";
  private static final String IDS = "src/test/java/dev/lightsout/standin/Ids.java";
  private static final String PAGE = "the API's page of the action, 2023-08-12";

  private static final String ROWS_SAY_OTHERWISE =
      "Nothing is stopped by it. The function's row may have another outcome: see docs/errors.md for the code.";

  private HaiCases() {}

  static List<Case> all() {
    return List.of(
        new Case(
            "hai-look",
            "DescribeInstances shows an instance by its id, with these fields; no tags, no charge type",
            PAGE,
            NOTHING,
            Call.of(
                Ask.look(HAI, "DescribeInstances", CloudUnderContract.BY_ID),
                CODE,
                FOUND,
                INSTANCE,
                SHAPE),
            "The function reads InstanceId, InstanceName, InstanceState, LatestOperation, LatestOperationState and"
                + " PublicIpAddresses: one of these missing makes its rows untrue, another does not.",
            JSON),
        new Case(
            "hai-look-unknown",
            "DescribeInstances leaves an unknown id out; the list is empty",
            "no document says",
            NOTHING,
            Call.of(
                Ask.look(HAI, "DescribeInstances", "{'InstanceIds':['$UNKNOWN'],'Limit':1}"),
                CODE,
                FOUND),
            "The function takes both: a look that is refused is repeated id by id. It costs a call for each.",
            LOOK + ", unknownIdIsAnError"),
        new Case(
            "hai-look-malformed",
            "DescribeInstances refuses what is no id",
            PAGE + ", its codes",
            NOTHING,
            Call.of(
                Ask.look(HAI, "DescribeInstances", "{'InstanceIds':['not-an-id'],'Limit':1}"),
                CODE),
            ROWS_SAY_OTHERWISE,
            IDS),
        new Case(
            "hai-look-both",
            "InstanceIds and Filters exclude each other: InvalidParameter.AtMostOne",
            PAGE + ", its codes",
            NOTHING,
            Call.of(
                Ask.look(
                    HAI,
                    "DescribeInstances",
                    "{'InstanceIds':['$INSTANCE'],'Filters':[{'Name':'instance-state','Values':['RUNNING']}]}"),
                CODE),
            "The function never asks so.",
            LOOK),
        new Case(
            "hai-filter-charge-type",
            "The filter charge-type tells how an instance is paid for",
            PAGE,
            NOTHING,
            Call.of(
                Ask.look(
                    HAI,
                    "DescribeInstances",
                    "{'Filters':[{'Name':'charge-type','Values':['POSTPAID_BY_HOUR']},"
                        + "{'Name':'instance-id','Values':['$INSTANCE']}],'Limit':1}"),
                CODE,
                FOUND),
            "The function asks so which instances are prepaid: it would stop or skip the wrong ones of an order by Filters.",
            LOOK),
        new Case(
            "hai-filter-unknown",
            "A filter that is unknown to the API is refused, and not overlooked",
            "no document says",
            NOTHING,
            Call.of(
                Ask.look(
                    HAI,
                    "DescribeInstances",
                    "{'Filters':[{'Name':'no-such-filter','Values':['x']}],'Limit':1}"),
                CODE,
                FOUND),
            "A filter that is overlooked chooses every machine of the region. The function takes the known names alone.",
            LOOK),
        new Case(
            "hai-stop-malformed",
            "StopInstance refuses what is no id",
            PAGE + ", its codes",
            NOTHING,
            Call.of(
                Ask.harmlessStop(HAI, "StopInstance", "{'InstanceId':'not-an-id'}"),
                CODE,
                LANGUAGE),
            ROWS_SAY_OTHERWISE,
            IDS),
        new Case(
            "hai-stop-unknown",
            "StopInstance of an unknown id is InvalidParameterValue.InstanceIdNotFound",
            PAGE + ", its codes",
            NOTHING,
            Call.of(Ask.harmlessStop(HAI, "StopInstance", "{'InstanceId':'$UNKNOWN'}"), CODE),
            ROWS_SAY_OTHERWISE,
            IDS),
        new Case(
            "hai-stop-mode",
            "A wrong StopMode is InvalidParameterValue, before the id is looked at",
            "the order of the checks is the stand-in's own",
            NOTHING,
            Call.of(
                Ask.harmlessStop(
                    HAI, "StopInstance", "{'InstanceId':'$UNKNOWN','StopMode':'GENTLY'}"),
                CODE),
            "Nothing is stopped by it, and the function refuses such an order before it asks anybody.",
            POWER),
        new Case(
            "hai-dry-run-unknown",
            "DryRun is accepted for an unknown id too, with a TaskId: it looks at no instance",
            "\"True代表只验证接口连通性\"; what it answers is not documented",
            NOTHING,
            Call.of(
                Ask.harmlessStop(HAI, "StopInstance", "{'InstanceId':'$UNKNOWN','DryRun':true}"),
                CODE,
                SHAPE),
            "A dry-run order for HAI ends in another outcome than WOULD_STOP.",
            POWER));
  }
}
