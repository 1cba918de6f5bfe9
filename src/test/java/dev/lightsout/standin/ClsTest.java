package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.cls.producer.common.Logs;
import com.tencentcloudapi.cls.producer.common.Logs.LogGroup;
import com.tencentcloudapi.cls.producer.common.Logs.LogGroupList;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClsTest {
  private static final String TOPIC = "0f8a3f0e-5a1c-4c7e-9f36-2d1b7c0a9e55";
  private static final long TIME = 1_767_225_600_000L;

  private StandIn cloud = StandIn.start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void whatIsUploadedIsKept() throws Exception {
    // when
    upload(body(1, group("outcome", "已停止", 2)), Map.of());

    // then
    assertThat(cloud.logTopics().rows(TOPIC))
        .containsExactly(Map.of("outcome", "已停止"), Map.of("outcome", "已停止"));
    assertThat(cloud.logTopics().uploads(TOPIC))
        .extracting(LogTopics.Upload::rows)
        .containsExactly(2);
    assertThat(cloud.requests("UploadLog").get(0).parameters().get("TopicId").getAsString())
        .isEqualTo(TOPIC);
  }

  @Test
  void aTopicThatIsNotThereIsRefused() {
    // given
    cloud.close();
    cloud = StandIn.builder().anyTopic(false).start();

    // then
    assertRefused(body(1, group("a", "b", 1)), Map.of(), "ResourceNotFound.TopicNotExist");
  }

  @Test
  void aTopicThatWasCreatedIsThere() throws Exception {
    // given
    cloud.close();
    cloud = StandIn.builder().anyTopic(false).start();
    cloud.logTopics().create(TOPIC);

    // when
    upload(body(1, group("a", "b", 1)), Map.of());

    // then
    assertThat(cloud.logTopics().rows(TOPIC)).hasSize(1);
  }

  @Test
  void aBodyKeepsItsLimits() {
    String mb = "x".repeat(1 << 20);
    assertRefused(new byte[0], Map.of(), "FailedOperation.MissingContent");
    assertRefused("no protobuf".getBytes(), Map.of(), "InvalidParameter.Content");
    assertRefused(body(6, group("a", "b", 1)), Map.of(), "InvalidParameter.Content");
    assertRefused(body(5, group("a", "b", 2001)), Map.of(), "InvalidParameter.Content");
    assertRefused(body(1, group("a", "b", 0)), Map.of(), "InvalidParameter.Content");
    assertRefused(body(1, group("_a", "b", 1)), Map.of(), "InvalidParameter.Content");
    assertRefused(body(1, group("a", mb + "x", 1)), Map.of(), "LimitExceeded.LogSize");
    assertRefused(body(1, group("a", mb, 6)), Map.of(), "LimitExceeded.LogSize");
    assertRefused(
        body(1, group("a", "b", 1)), Map.of("X-CLS-CompressType", "lz4"), "InvalidParameter");
    assertThat(cloud.logTopics().uploads(TOPIC)).isEmpty();
  }

  private void assertRefused(byte[] body, Map<String, String> headers, String code) {
    assertThatThrownBy(() -> upload(body, headers)).extracting("errorCode").isEqualTo(code);
  }

  private void upload(byte[] body, Map<String, String> headers) throws TencentCloudSDKException {
    HashMap<String, String> all = new HashMap<>(headers);
    all.put("X-CLS-TopicId", TOPIC);
    any(cloud, Product.CLS).callOctetStream("UploadLog", all, body);
  }

  private static byte[] body(int groups, LogGroup group) {
    LogGroupList.Builder list = LogGroupList.newBuilder();
    for (int i = 0; i < groups; i++) {
      list.addLogGroupList(group);
    }
    return list.build().toByteArray();
  }

  private static LogGroup group(String key, String value, int logs) {
    LogGroup.Builder group = LogGroup.newBuilder();
    for (int i = 0; i < logs; i++) {
      group.addLogs(
          Logs.Log.newBuilder()
              .setTime(TIME)
              .addContents(Logs.Log.Content.newBuilder().setKey(key).setValue(value)));
    }
    return group.build();
  }
}
