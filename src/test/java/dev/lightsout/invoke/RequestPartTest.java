package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.lightsout.screen.Screen;
import dev.lightsout.standin.Request;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestPartTest {
  private static final String DONE = "{\"RequestId\":\"05977ecd\"}";

  private final List<Request> requests = new ArrayList<>();

  @Test
  void ofAHundredPagesTheFirstThreeAndTheLastAreShown() {
    // given
    IntStream.range(0, 100).forEach(i -> look(i * 100));

    // when
    List<String> lines = shown();

    // then
    assertThat(lines).filteredOn(line -> line.contains("\"Offset\":")).hasSize(4);
    assertThat(lines)
        .contains("    … 96 more CVM DescribeInstances in ap-guangzhou like these")
        .contains("  100 CVM DescribeInstances in ap-guangzhou")
        .hasSizeLessThan(15);
  }

  @Test
  void aLongAnswerIsToldOfInBrief() {
    // given
    look(200);

    // then
    assertThat(shown())
        .contains(
            "    answer 100 of 10000: 99 RUNNING, 1 STOPPED, from ins-00000200 to ins-00000299");
  }

  @Test
  void aLongListOfIdsIsToldOfInBrief() {
    // given
    stop(0, 100, DONE);

    // then
    assertThat(shown())
        .contains(
            "    asked  {\"InstanceIds\":[\"ins-00000000\",\"ins-00000001\",… 97 more …, \"ins-00000099\"]}");
  }

  @Test
  void requestsBetweenOthersAreAlikeToo() {
    // given
    for (int i = 0; i < 10; i++) {
      stop(i, 1, DONE);
      requests.add(request("StopInstances", "ap-shanghai", ids(i, 1), DONE));
    }

    // then
    assertThat(shown())
        .contains("    … 6 more CVM StopInstances in ap-guangzhou like these")
        .contains("    … 6 more CVM StopInstances in ap-shanghai like these");
  }

  @Test
  void aRequestThatFailedIsNotLikeThoseThatDidNot() {
    // given
    IntStream.range(0, 50).forEach(i -> stop(i, 1, DONE));
    stop(50, 1, "{\"Error\":{\"Code\":\"MutexOperation.TaskRunning\",\"Message\":\"busy\"}}");
    IntStream.range(51, 60).forEach(i -> stop(i, 1, DONE));

    // then
    assertThat(shown())
        .contains("  51 CVM StopInstances in ap-guangzhou")
        .contains("    answer MutexOperation.TaskRunning: busy");
  }

  @Test
  void logsThatWereFoundAreCounted() {
    // given
    String found = "{\"Results\":[{\"LogJson\":\"{}\"},{\"LogJson\":\"{}\"}],\"ListOver\":true}";
    requests.add(request("SearchLog", "ap-guangzhou", "{\"TopicId\":\"rows\"}", found));

    // then
    assertThat(shown()).contains("    answer 2 logs");
  }

  private void look(int offset) {
    String instances =
        IntStream.range(offset, offset + 100)
            .mapToObj(
                i ->
                    "{\"InstanceId\":\"ins-%08d\",\"InstanceState\":\"%s\"}"
                        .formatted(i, i == offset + 50 ? "STOPPED" : "RUNNING"))
            .collect(Collectors.joining(","));
    requests.add(
        request(
            "DescribeInstances",
            "ap-guangzhou",
            "{\"Offset\":%d,\"Limit\":100}".formatted(offset),
            "{\"TotalCount\":10000,\"InstanceSet\":[%s]}".formatted(instances)));
  }

  private void stop(int first, int count, String answer) {
    requests.add(request("StopInstances", "ap-guangzhou", ids(first, count), answer));
  }

  private static String ids(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj("\"ins-%08d\""::formatted)
        .collect(Collectors.joining(",", "{\"InstanceIds\":[", "]}"));
  }

  private static Request request(String action, String region, String asked, String answer) {
    return new Request(
        Instant.EPOCH,
        action,
        "2017-03-12",
        region,
        JsonParser.parseString(asked).getAsJsonObject(),
        JsonParser.parseString(answer).getAsJsonObject(),
        200,
        null,
        null,
        null);
  }

  private List<String> shown() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    new RequestPart(new Screen(stream, false, 0)).show(requests);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
