package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvmLookTest {
  private StandIn cloud = StandIn.start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aLookHasTwentyUnlessItAsksForMore() throws Exception {
    // given
    IntStream.range(0, 120).forEach(i -> cloud.instances().running("ins-%08d".formatted(i)));

    // then
    assertThat(look("{}").getAsJsonArray("InstanceSet")).hasSize(20);
    assertThat(look("{\"Limit\":100}").getAsJsonArray("InstanceSet")).hasSize(100);
    assertThat(look("{\"Limit\":100,\"Offset\":100}").getAsJsonArray("InstanceSet")).hasSize(20);
    assertThat(look("{}").get("TotalCount").getAsInt()).isEqualTo(120);
  }

  @Test
  void anInstanceLooksAsRecorded() throws Exception {
    // given
    cloud.instances().add(StandInInstance.of("ins-r8hr2upy").tag("env", "dev"));

    // when
    JsonObject instance = first(look("{}"));

    // then
    assertThat(instance.get("IPv6Addresses").isJsonNull()).isTrue();
    assertThat(instance.getAsJsonArray("Tags"))
        .containsExactly(
            JsonParser.parseString(
                "{\"tagKey\":\"env\",\"tagValue\":\"dev\",\"Key\":\"env\",\"Value\":\"dev\"}"));
  }

  @Test
  void anUnknownIdIsLeftOut() throws Exception {
    // given
    cloud.instances().running("ins-r8hr2upy");

    // then
    assertThat(look("{\"InstanceIds\":[\"ins-r8hr2upy\",\"ins-00000000\"]}").get("TotalCount"))
        .hasToString("1");
  }

  @Test
  void orAnErrorWhereToldTo() {
    // given
    cloud.close();
    cloud = StandIn.builder().unknownIdIsAnError(true).start();

    // then
    assertThatThrownBy(() -> look("{\"InstanceIds\":[\"ins-00000000\"]}"))
        .hasMessageContaining("ins-00000000")
        .extracting("errorCode")
        .isEqualTo("InvalidInstanceId.NotFound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Limit':101} | InvalidParameterValue",
        "{'Limit':0} | InvalidParameterValue",
        "{'Offset':-1} | InvalidParameterValue",
        "{'Limit':'20'} | InvalidParameter",
        "{'limit':20} | UnknownParameter",
        "{'InstanceIds':['ins-1']} | InvalidInstanceId.Malformed",
        "{'InstanceIds':['ins-r8hr2upy'],'Filters':[{'Name':'zone','Values':['x']}]}"
            + " | InvalidParameterCombination",
        "[] | InvalidParameter",
        "{'Limit' | InvalidParameter"
      })
  void aWrongParameterHasItsCode(String parameters, String code) {
    assertThatThrownBy(() -> look(parameters.replace('\'', '"')))
        .extracting("errorCode")
        .isEqualTo(code);
  }

  @Test
  void theStatusIsTheStateAlone() throws Exception {
    // given
    cloud.instances().running("ins-r8hr2upy");

    // when
    String answer = any(cloud, Product.CVM).call("DescribeInstancesStatus", "{}");

    // then
    assertThat(answer)
        .contains(
            "\"InstanceStatusSet\":"
                + "[{\"InstanceId\":\"ins-r8hr2upy\",\"InstanceState\":\"RUNNING\"}]");
  }

  private JsonObject look(String parameters) throws Exception {
    String answer = any(cloud, Product.CVM).call("DescribeInstances", parameters);
    return JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("Response");
  }

  private static JsonObject first(JsonObject response) {
    JsonArray set = response.getAsJsonArray("InstanceSet");
    return set.get(0).getAsJsonObject();
  }
}
