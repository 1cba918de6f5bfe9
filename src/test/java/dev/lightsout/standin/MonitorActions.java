package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.OBJECT;
import static dev.lightsout.standin.Kind.OBJECTS;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Kind.STRINGS;
import static dev.lightsout.standin.Product.MONITOR;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The actions of Cloud Monitor, each with its parameters, its rate and what it does. */
final class MonitorActions {
  private MonitorActions() {}

  static List<Action> of(Alarms alarms) {
    AlarmNotices notices = new AlarmNotices(alarms);
    AlarmPolicies policies = new AlarmPolicies(alarms);
    return List.of(
        action("CreateAlarmNotice", newNotice(), notices::createAlarmNotice),
        action("ModifyAlarmNotice", modifyNotice(), notices::modifyAlarmNotice),
        action("DeleteAlarmNotices", ids("NoticeIds"), notices::deleteAlarmNotices),
        action("DescribeAlarmNotices", lookForNotices(), notices::describeAlarmNotices),
        action("DescribeAlarmMetrics", metrics(), alarms.metrics()::describeAlarmMetrics),
        action("CreateAlarmPolicy", policy(), policies::createAlarmPolicy),
        new Action(
            MONITOR,
            "DescribeAlarmPolicies",
            60,
            lookForPolicies(),
            policies::describeAlarmPolicies),
        action("DescribeAlarmPolicy", ofPolicy(), policies::describeAlarmPolicy),
        action("ModifyAlarmPolicyNotice", policyNotice(), policies::modifyAlarmPolicyNotice),
        action(
            "ModifyAlarmPolicyStatus",
            ofPolicy().required("Enable", INTEGER),
            policies::modifyAlarmPolicyStatus),
        action(
            "ModifyAlarmPolicyCondition",
            ofPolicy().optional("Condition", OBJECT),
            policies::modifyAlarmPolicyCondition),
        action("DeleteAlarmPolicy", ids("PolicyIds"), policies::deleteAlarmPolicy),
        action(
            "BindingPolicyObject",
            ofPolicy().required("Dimensions", OBJECTS),
            policies::bindingPolicyObject),
        action(
            "DescribeBindingPolicyObjectList",
            lookForObjects(),
            policies::describeBindingPolicyObjectList));
  }

  private static Action action(String name, Shape shape, Action.Handler handler) {
    return new Action(MONITOR, name, 20, shape, handler);
  }

  static void checkModule(Parameters parameters) {
    if (!parameters.text("Module", "").equals("monitor")) {
      throw Page.wrong("Module", parameters.text("Module", ""));
    }
  }

  static JsonObject page(
      Parameters parameters, List<JsonObject> found, String name, int largestPage) {
    long number = parameters.number("PageNumber", 1);
    long size = parameters.number("PageSize", 20);
    if (number < 1) {
      throw Page.wrong("PageNumber", number);
    }
    if (size < 1 || size > largestPage) {
      throw Page.wrong("PageSize", size);
    }
    JsonArray page = new JsonArray();
    found.stream().skip((number - 1) * size).limit(size).forEach(page::add);
    JsonObject response = new JsonObject();
    response.add(name, page);
    response.addProperty("TotalCount", found.size());
    return response;
  }

  private static Shape module() {
    return new Shape().required("Module", STRING);
  }

  private static Shape ofPolicy() {
    return module().required("PolicyId", STRING);
  }

  private static Shape ids(String name) {
    return module().required(name, STRINGS);
  }

  private static Shape notice() {
    return module()
        .required("Name", STRING)
        .required("NoticeType", STRING)
        .required("NoticeLanguage", STRING)
        .optional("UserNotices", OBJECTS)
        .optional("URLNotices", OBJECTS)
        .optional("CLSNotices", OBJECTS);
  }

  private static Shape newNotice() {
    return notice().optional("Tags", OBJECTS);
  }

  private static Shape modifyNotice() {
    return notice().required("NoticeId", STRING).optional("PolicyIds", STRINGS);
  }

  private static Shape lookForNotices() {
    return module()
        .required("PageNumber", INTEGER)
        .required("PageSize", INTEGER)
        .required("Order", STRING)
        .optional("Name", STRING)
        .optional("NoticeIds", STRINGS);
  }

  private static Shape metrics() {
    return module().required("MonitorType", STRING).required("Namespace", STRING);
  }

  private static Shape policy() {
    return module()
        .required("PolicyName", STRING)
        .required("MonitorType", STRING)
        .required("Namespace", STRING)
        .optional("Remark", STRING)
        .optional("Enable", INTEGER)
        .optional("ProjectId", INTEGER)
        .optional("Condition", OBJECT)
        .optional("EventCondition", OBJECT)
        .optional("NoticeIds", STRINGS)
        .optional("Filter", OBJECT)
        .optional("GroupBy", STRINGS)
        .optional("Tags", OBJECTS);
  }

  private static Shape lookForPolicies() {
    return module()
        .optional("PageNumber", INTEGER)
        .optional("PageSize", INTEGER)
        .optional("PolicyName", STRING)
        .optional("MonitorTypes", STRINGS)
        .optional("Namespaces", STRINGS)
        .optional("NoticeIds", STRINGS);
  }

  private static Shape policyNotice() {
    return module()
        .optional("PolicyId", STRING)
        .optional("PolicyIds", STRINGS)
        .optional("NoticeIds", STRINGS)
        .optional("HierarchicalNotices", OBJECTS)
        .optional("NoticeContentTmplBindInfos", OBJECTS);
  }

  private static Shape lookForObjects() {
    return ofPolicy()
        .required("GroupId", INTEGER)
        .optional("Limit", INTEGER)
        .optional("Offset", INTEGER);
  }
}
