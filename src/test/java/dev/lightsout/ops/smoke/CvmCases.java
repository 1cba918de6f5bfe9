package dev.lightsout.ops.smoke;

import static dev.lightsout.ops.Service.CVM;
import static dev.lightsout.ops.smoke.Aspect.CODE;
import static dev.lightsout.ops.smoke.Aspect.FOUND;
import static dev.lightsout.ops.smoke.Aspect.INSTANCE;
import static dev.lightsout.ops.smoke.Aspect.LANGUAGE;
import static dev.lightsout.ops.smoke.Aspect.SHAPE;
import static dev.lightsout.ops.smoke.Needs.A_TAG;
import static dev.lightsout.ops.smoke.Needs.NOTHING;

import java.util.List;

/** What is asked of CVM 2017-03-12 and stops nothing: looks, and requests that must be refused. */
final class CvmCases {
  private static final String LOOK = "src/test/java/dev/lightsout/standin/CvmLook.java";
  private static final String JSON = "src/test/java/dev/lightsout/standin/CvmJson.java";
  private static final String FILTERS = "src/test/java/dev/lightsout/standin/CvmFilters.java";
  private static final String POWER = "src/test/java/dev/lightsout/standin/CvmPower.java";
  private static final String IDS = "src/test/java/dev/lightsout/standin/Ids.java";
  private static final String SHAPES = "src/test/java/dev/lightsout/standin/Shape.java";

  private static final String ROWS_SAY_OTHERWISE =
      "Nothing is stopped by it. The function's row may have another outcome: see docs/errors.md for the code.";
  private static final String ORDERS_ARE_CHECKED_FIRST =
      "Nothing is stopped by it, and the function refuses such an order before it asks anybody.";

  private CvmCases() {}

  static List<Case> all() {
    return List.of(
        new Case(
            "cvm-look",
            "DescribeInstances shows an instance by its id, with these fields; a tag has both spellings",
            "213/15728, 213/15753; recorded in ap-singapore, 2022",
            NOTHING,
            Call.of(
                Ask.look(CVM, "DescribeInstances", CloudUnderContract.BY_ID),
                CODE,
                FOUND,
                INSTANCE,
                SHAPE),
            "The function reads InstanceId, InstanceName, InstanceState, InstanceChargeType, Tags, LatestOperation…,"
                + " StopChargingMode and PublicIpAddresses: one of these missing makes its rows untrue, another does not.",
            JSON),
        new Case(
            "cvm-look-unknown",
            "DescribeInstances leaves an unknown id out; the list is empty",
            "no document says; other clients handle InvalidInstanceId.NotFound as well",
            NOTHING,
            Call.of(
                Ask.look(CVM, "DescribeInstances", "{'InstanceIds':['$UNKNOWN'],'Limit':1}"),
                CODE,
                FOUND),
            "The function takes both: a look that is refused is repeated id by id. It costs a call for each.",
            LOOK + ", unknownIdIsAnError"),
        new Case(
            "cvm-look-malformed",
            "DescribeInstances refuses what is no id",
            "213/15728, its codes",
            NOTHING,
            Call.of(
                Ask.look(CVM, "DescribeInstances", "{'InstanceIds':['not-an-id'],'Limit':1}"),
                CODE,
                LANGUAGE),
            ROWS_SAY_OTHERWISE,
            IDS),
        new Case(
            "cvm-look-type",
            "A parameter of the wrong type is InvalidParameter",
            "recorded, of InstanceIds \"hello\"",
            NOTHING,
            Call.of(Ask.look(CVM, "DescribeInstances", "{'InstanceIds':'hello'}"), CODE),
            ORDERS_ARE_CHECKED_FIRST,
            SHAPES),
        new Case(
            "cvm-look-both",
            "InstanceIds and Filters exclude each other",
            "213/15728",
            NOTHING,
            Call.of(
                Ask.look(
                    CVM,
                    "DescribeInstances",
                    "{'InstanceIds':['$INSTANCE'],'Filters':[{'Name':'instance-state','Values':['RUNNING']}]}"),
                CODE),
            ORDERS_ARE_CHECKED_FIRST,
            LOOK),
        new Case(
            "cvm-look-limit",
            "A Limit above 100 is refused",
            "213/15728",
            NOTHING,
            Call.of(Ask.look(CVM, "DescribeInstances", "{'Limit':101}"), CODE),
            "Pages are asked for with 100 at most: nothing changes.",
            "src/test/java/dev/lightsout/standin/Page.java"),
        new Case(
            "cvm-filter-tag",
            "The filter tag:<key> finds an instance by its tag",
            "213/15728",
            A_TAG,
            Call.of(
                Ask.look(
                    CVM,
                    "DescribeInstances",
                    "{'Filters':[{'Name':'$TAG_FILTER','Values':['$TAG_VALUE']},"
                        + "{'Name':'instance-id','Values':['$INSTANCE']}],'Limit':1}"),
                CODE,
                FOUND),
            "Orders with Filters would choose other instances than they name. Do not use them before this is clear.",
            FILTERS),
        new Case(
            "cvm-filter-unknown",
            "A filter that is unknown to the API is refused, and not overlooked",
            "213/15728, code InvalidFilter",
            NOTHING,
            Call.of(
                Ask.look(
                    CVM,
                    "DescribeInstances",
                    "{'Filters':[{'Name':'no-such-filter','Values':['x']}],'Limit':1}"),
                CODE,
                FOUND),
            "A filter that is overlooked chooses every machine of the region. The function takes the known names alone.",
            FILTERS),
        new Case(
            "cvm-status",
            "DescribeInstancesStatus shows InstanceId and InstanceState",
            "the API's page of the action",
            NOTHING,
            Call.of(
                Ask.look(CVM, "DescribeInstancesStatus", CloudUnderContract.BY_ID),
                CODE,
                FOUND,
                SHAPE),
            "The function does not call it.",
            JSON),
        new Case(
            "cvm-stop-malformed",
            "StopInstances refuses what is no id: InvalidInstanceId.Malformed",
            "213/15743, its codes",
            NOTHING,
            Call.of(
                Ask.harmlessStop(CVM, "StopInstances", "{'InstanceIds':['not-an-id']}"),
                CODE,
                LANGUAGE),
            ROWS_SAY_OTHERWISE,
            IDS),
        new Case(
            "cvm-stop-unknown",
            "StopInstances of an unknown id is InvalidInstanceId.NotFound",
            "213/15743, its codes",
            NOTHING,
            Call.of(
                Ask.harmlessStop(CVM, "StopInstances", "{'InstanceIds':['$UNKNOWN']}"),
                CODE,
                LANGUAGE),
            ROWS_SAY_OTHERWISE,
            IDS),
        new Case(
            "cvm-stop-type",
            "A wrong StopType is InvalidParameterValue, before any id is looked at",
            "213/15743, its codes; the order of the checks is the stand-in's own",
            NOTHING,
            Call.of(
                Ask.harmlessStop(
                    CVM, "StopInstances", "{'InstanceIds':['$UNKNOWN'],'StopType':'GENTLY'}"),
                CODE),
            ORDERS_ARE_CHECKED_FIRST,
            POWER),
        new Case(
            "cvm-stop-both",
            "ForceStop beside StopType is InvalidParameterCombination",
            "213/15743: \"不可以与参数StopType同时使用\"",
            NOTHING,
            Call.of(
                Ask.harmlessStop(
                    CVM,
                    "StopInstances",
                    "{'InstanceIds':['$UNKNOWN'],'StopType':'SOFT','ForceStop':false}"),
                CODE),
            ORDERS_ARE_CHECKED_FIRST,
            POWER));
  }
}
