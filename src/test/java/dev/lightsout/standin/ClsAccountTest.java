package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CLS keeps for an account: logsets, topics, indexes, notices and alarms. */
class ClsAccountTest {
  private static final String ALARM =
      "'MonitorTime':{'Type':'Period','Time':5},'TriggerCount':1,'AlarmPeriod':15,"
          + "'Condition':'$1.n > 0','AlarmTargets':[{'LogsetId':'LOGSET','TopicId':'TOPIC',"
          + "'Query':'*','Number':1,'StartTimeOffset':-5,'EndTimeOffset':0}]";

  private final StandIn cloud = StandIn.start();
  private final CommonClient cls = any(cloud, Product.CLS);

  private String logset;
  private String topic;

  @BeforeEach
  void create() throws TencentCloudSDKException {
    logset = call("CreateLogset", "{'LogsetName':'logs'}").get("LogsetId").getAsString();
    topic =
        call("CreateTopic", "{'LogsetId':'LOGSET','TopicName':'rows'}")
            .get("TopicId")
            .getAsString();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "CreateLogset; {'LogsetName':'logs'}; InvalidParameter.LogsetConflict",
        "CreateLogset; {'LogsetName':'a|b'}; InvalidParameterValue",
        "CreateLogset; {}; MissingParameter",
        "CreateLogset; {'LogsetName':'a','Period':1}; UnknownParameter",
        "DeleteLogset; {'LogsetId':'LOGSET'}; FailedOperation.LogsetNotEmpty",
        "DeleteLogset; {'LogsetId':'none'}; ResourceNotFound.LogsetNotExist",
        "CreateTopic; {'LogsetId':'LOGSET','TopicName':'rows'}; InvalidParameter.TopicConflict",
        "CreateTopic; {'LogsetId':'none','TopicName':'a'}; ResourceNotFound.LogsetNotExist",
        "CreateTopic; {'LogsetId':'LOGSET','TopicName':'a','Period':0}; InvalidParameterValue",
        "CreateTopic; {'LogsetId':'LOGSET','TopicName':'a','Period':'7'}; InvalidParameter",
        "CreateTopic; {'LogsetId':'LOGSET','TopicName':'a','StorageType':'warm'}; InvalidParameterValue",
        "ModifyTopic; {'TopicId':'none'}; ResourceNotFound.TopicNotExist",
        "ModifyTopic; {'TopicId':'TOPIC','LogsetId':'LOGSET'}; UnknownParameter",
        "DescribeTopics; {'Filters':[{'Key':'nam','Values':['a']}]}; InvalidParameterValue",
        "DescribeTopics; {'Filters':[{'Name':'topicName','Values':['a']}]}; UnknownParameter",
        "DescribeTopics; {'Limit':101}; InvalidParameterValue",
        "DescribeIndex; {'TopicId':'TOPIC'}; ResourceNotFound.IndexNotExist",
        "ModifyIndex; {'TopicId':'TOPIC','Rule':{}}; ResourceNotFound.IndexNotExist",
        "CreateIndex; {'TopicId':'none','Rule':{}}; ResourceNotFound.TopicNotExist",
        "CreateIndex; {'TopicId':'TOPIC','Rule':{'KeyValues':{}}}; UnknownParameter",
        "CreateIndex; {'TopicId':'TOPIC','Rule':{'KeyValue':{'KeyValues':[{'Key':'a','Value':{'Type':'int'}}]}}}; InvalidParameterValue",
        "CreateIndex; {'TopicId':'TOPIC','Rule':{'KeyValue':{'KeyValues':[{'Key':'a','Value':{'Type':'long','ContainZH':true}}]}}}; InvalidParameterValue",
        "DeleteAlarm; {'AlarmId':'none'}; ResourceNotFound.AlarmNotExist",
        "DeleteAlarmNotice; {'AlarmNoticeId':'none'}; ResourceNotFound.AlarmNoticeNotExist",
        "CreateAlarm; {'Name':'a'}; MissingParameter",
        "CreateAlarm; {'Name':'a',ALARM,'MultiConditions':[]}; InvalidParameter",
        "CreateAlarm; {'Name':'a',ALARM,'AlarmNoticeIds':['none']}; ResourceNotFound.AlarmNoticeNotExist",
        "CreateAlarm; {'Name':'a',ALARM,'TriggerCount':0}; InvalidParameterValue"
      })
  void whatClsWouldRefuseIsRefused(String action, String request, String code) {
    assertThatThrownBy(() -> call(action, request)).extracting("errorCode").isEqualTo(code);
  }

  @Test
  void namesAreFoundInPartUnlessAskedPrecisely() throws Exception {
    // given
    call("CreateTopic", "{'LogsetId':'LOGSET','TopicName':'more rows'}");
    String filter = "'Filters':[{'Key':'topicName','Values':['rows']}]";

    // then
    assertThat(count("DescribeTopics", "{" + filter + "}")).isEqualTo(2);
    assertThat(count("DescribeTopics", "{" + filter + ",'PreciseSearch':1}")).isEqualTo(1);
  }

  @Test
  void aPageHasItsPart() throws Exception {
    // given
    for (int i = 0; i < 3; i++) {
      call("CreateLogset", "{'LogsetName':'more " + i + "'}");
    }

    // when
    JsonObject page = call("DescribeLogsets", "{'Offset':1,'Limit':2}");

    // then
    assertThat(page.get("TotalCount").getAsInt()).isEqualTo(4);
    assertThat(page.getAsJsonArray("Logsets"))
        .extracting(it -> it.getAsJsonObject().get("LogsetName").getAsString())
        .containsExactly("more 1", "more 0");
  }

  @Test
  void aRegionHasItsOwn() throws Exception {
    // given
    cls.setRegion("ap-shanghai");

    // then
    assertThat(count("DescribeLogsets", "{}")).isZero();
    for (String action : List.of("DescribeIndex", "SearchLog")) {
      String times = action.equals("SearchLog") ? ",'From':0,'To':1,'QueryString':'*'" : "";
      assertThatThrownBy(() -> call(action, "{'TopicId':'TOPIC'" + times + "}"))
          .extracting("errorCode")
          .isEqualTo("ResourceNotFound.TopicNotExist");
    }
  }

  @Test
  void aSearchGoesByTheIndexThatWasMade() throws Exception {
    // given
    String search =
        "{'TopicId':'TOPIC','From':0,'To':1,'QueryString':'a:x | SELECT count(b) AS n'}";
    assertThatThrownBy(() -> call("SearchLog", search))
        .extracting("errorCode")
        .isEqualTo("ResourceNotFound.IndexNotExist");

    // when
    call(
        "CreateIndex",
        "{'TopicId':'TOPIC','Rule':{'KeyValue':{'CaseSensitive':false,'KeyValues':["
            + "{'Key':'a','Value':{'Type':'text'}},{'Key':'b','Value':{'Type':'long','SqlFlag':true}}]}}}");

    // then
    assertThat(call("SearchLog", search).get("Analysis").getAsBoolean()).isTrue();
    assertThatThrownBy(() -> call("SearchLog", search.replace("count(b)", "count(a)")))
        .hasMessageContaining("Column 'a' cannot be resolved");

    // when
    call("ModifyIndex", "{'TopicId':'TOPIC','Status':false}");

    // then
    assertThatThrownBy(() -> call("SearchLog", search))
        .extracting("errorCode")
        .isEqualTo("ResourceNotFound.IndexNotExist");
  }

  @Test
  void whatAnAlarmNeedsCannotBeDeleted() throws Exception {
    // given
    String notice =
        call("CreateAlarmNotice", "{'Name':'us','Type':'All'}").get("AlarmNoticeId").getAsString();
    String alarm =
        call("CreateAlarm", "{'Name':'a',ALARM,'AlarmNoticeIds':['" + notice + "']}")
            .get("AlarmId")
            .getAsString();

    // then
    assertThat(notice).startsWith("notice-");
    assertThat(alarm).startsWith("alarm-");
    assertThatThrownBy(() -> call("DeleteTopic", "{'TopicId':'TOPIC'}"))
        .extracting("errorCode")
        .isEqualTo("FailedOperation.BindedAlarm");
    assertThatThrownBy(() -> call("DeleteAlarmNotice", "{'AlarmNoticeId':'" + notice + "'}"))
        .extracting("errorCode")
        .isEqualTo("OperationDenied.NoticeHasAlarm");

    // when
    call("DeleteAlarm", "{'AlarmId':'" + alarm + "'}");
    call("DeleteAlarmNotice", "{'AlarmNoticeId':'" + notice + "'}");
    call("DeleteTopic", "{'TopicId':'TOPIC'}");
    call("DeleteLogset", "{'LogsetId':'LOGSET'}");

    // then
    assertThat(count("DescribeLogsets", "{}")).isZero();
  }

  @Test
  void clearedItHasNothing() throws Exception {
    // when
    cloud.clear();

    // then
    assertThat(count("DescribeLogsets", "{}")).isZero();
  }

  private long count(String action, String request) throws TencentCloudSDKException {
    return call(action, request).get("TotalCount").getAsLong();
  }

  private JsonObject call(String action, String request) throws TencentCloudSDKException {
    String json =
        request
            .replace("ALARM", ALARM)
            .replace("LOGSET", String.valueOf(logset))
            .replace("TOPIC", String.valueOf(topic))
            .replace('\'', '"');
    return JsonParser.parseString(cls.call(action, json))
        .getAsJsonObject()
        .getAsJsonObject("Response");
  }
}
