package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.cls.producer.common.Logs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our encoding, read back with the classes generated for Tencent Cloud's own CLS SDK. */
class LogGroupListTest {

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    // given
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("reason", "it is 运行中, \"quoted\"\u0000");
    contents.put("empty", "");
    contents.put("long", "x".repeat(100_000));
    Instant time = Instant.parse("2026-11-22T04:05:06.789Z");

    // when
    LogBodies bodies = new LogBodies("lights-out");
    bodies.add(time, contents);
    bodies.add(Instant.EPOCH, Map.of("k", "v"));
    byte[] bytes = bodies.all().get(0);

    // then
    Logs.LogGroupList list = Logs.LogGroupList.parseFrom(bytes);
    assertThat(list.getLogGroupListCount()).isOne();
    assertThat(list.getLogGroupList(0).getSource()).isEqualTo("lights-out");
    assertThat(list.getLogGroupList(0).getLogsList()).hasSize(2);
    Logs.Log log = list.getLogGroupList(0).getLogs(0);
    assertThat(log.getTime()).isEqualTo(time.toEpochMilli());
    assertThat(log.getContentsList())
        .extracting(content -> Map.entry(content.getKey(), content.getValue()))
        .containsExactlyElementsOf(contents.entrySet());
    assertThat(list.getUnknownFields().asMap()).isEmpty();
  }
}
