package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.BOOLEAN;
import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.NUMBER;
import static dev.lightsout.standin.Kind.OBJECTS;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Product.CLS;

import com.tencentcloudapi.cls.v20201016.models.CreateAlarmNoticeRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateAlarmRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.CreateTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteAlarmNoticeRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteAlarmRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteLogsetRequest;
import com.tencentcloudapi.cls.v20201016.models.DeleteTopicRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeAlarmNoticesRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeAlarmsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeLogsetsRequest;
import com.tencentcloudapi.cls.v20201016.models.DescribeTopicsRequest;
import com.tencentcloudapi.cls.v20201016.models.ModifyAlarmNoticeRequest;
import com.tencentcloudapi.cls.v20201016.models.ModifyAlarmRequest;
import com.tencentcloudapi.cls.v20201016.models.ModifyIndexRequest;
import com.tencentcloudapi.cls.v20201016.models.ModifyTopicRequest;
import java.util.List;

/** The actions of CLS, each with its parameters and what it does. */
final class ClsActions {
  private ClsActions() {}

  static List<Action> of(LogTopics topics) {
    ClsLogsets logsets = new ClsLogsets(topics, topics.shelf(), topics.clock());
    ClsIndexes indexes = new ClsIndexes(topics, topics.shelf());
    ClsAlarms alarms = new ClsAlarms(topics.shelf());
    return List.of(
        new Action(CLS, "UploadLog", 0, uploadLog(), new ClsLogs(topics)::uploadLog),
        new Action(CLS, "SearchLog", 0, searchLog(), new ClsSearch(topics)::searchLog),
        one(topics, Shape.of(CreateLogsetRequest.class, "LogsetName"), logsets::createLogset),
        one(topics, Shape.of(DescribeLogsetsRequest.class), logsets::describeLogsets),
        one(topics, Shape.of(DeleteLogsetRequest.class, "LogsetId"), logsets::deleteLogset),
        one(
            topics,
            Shape.of(CreateTopicRequest.class, "LogsetId", "TopicName"),
            logsets::createTopic),
        one(topics, Shape.of(DescribeTopicsRequest.class), logsets::describeTopics),
        one(topics, Shape.of(ModifyTopicRequest.class, "TopicId"), logsets::modifyTopic),
        one(topics, Shape.of(DeleteTopicRequest.class, "TopicId"), logsets::deleteTopic),
        one(topics, Shape.of(CreateIndexRequest.class, "TopicId", "Rule"), indexes::createIndex),
        one(topics, Shape.of(DescribeIndexRequest.class, "TopicId"), indexes::describeIndex),
        one(topics, Shape.of(ModifyIndexRequest.class, "TopicId"), indexes::modifyIndex),
        one(topics, Shape.of(DeleteIndexRequest.class, "TopicId"), indexes::deleteIndex),
        one(
            topics,
            Shape.of(
                CreateAlarmRequest.class,
                "Name",
                "AlarmTargets",
                "MonitorTime",
                "TriggerCount",
                "AlarmPeriod"),
            alarms::createAlarm),
        one(topics, Shape.of(DescribeAlarmsRequest.class), alarms::describeAlarms),
        one(topics, Shape.of(ModifyAlarmRequest.class, "AlarmId"), alarms::modifyAlarm),
        one(topics, Shape.of(DeleteAlarmRequest.class, "AlarmId"), alarms::deleteAlarm),
        one(topics, Shape.of(CreateAlarmNoticeRequest.class, "Name"), alarms::createNotice),
        one(topics, Shape.of(DescribeAlarmNoticesRequest.class), alarms::describeNotices),
        one(
            topics,
            Shape.of(ModifyAlarmNoticeRequest.class, "AlarmNoticeId"),
            alarms::modifyNotice),
        one(
            topics,
            Shape.of(DeleteAlarmNoticeRequest.class, "AlarmNoticeId"),
            alarms::deleteNotice));
  }

  /**
   * An action that people and their tools call; its name is that of its request. They are few, so
   * that one may wait for another.
   */
  private static Action one(LogTopics topics, Shape shape, Action.Handler handler) {
    return new Action(
        CLS,
        shape.action(),
        20,
        shape,
        (parameters, call) -> {
          synchronized (topics) {
            return handler.answer(parameters, call);
          }
        });
  }

  private static Shape uploadLog() {
    return new Shape()
        .required("TopicId", STRING)
        .optional("HashKey", STRING)
        .optional("CompressType", STRING);
  }

  private static Shape searchLog() {
    return new Shape()
        .required("From", INTEGER)
        .required("To", INTEGER)
        .optional("Query", STRING)
        .optional("QueryString", STRING)
        .optional("QuerySyntax", INTEGER)
        .optional("SyntaxRule", INTEGER)
        .optional("TopicId", STRING)
        .optional("Topics", OBJECTS)
        .optional("Sort", STRING)
        .optional("Limit", INTEGER)
        .optional("Offset", INTEGER)
        .optional("Context", STRING)
        .optional("SamplingRate", NUMBER)
        .optional("UseNewAnalysis", BOOLEAN)
        .optional("HighLight", BOOLEAN);
  }
}
