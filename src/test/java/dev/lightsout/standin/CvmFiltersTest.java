package dev.lightsout.standin;

import static dev.lightsout.standin.Clients.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvmFiltersTest {
  private static final String ID = "ins-r8hr2upy";

  private final StandIn cloud = StandIn.start();

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zone, ap-guangzhou-7",
    "project-id, 1002189",
    "host-id, host-5t7y1u3i",
    "dedicated-cluster-id, cluster-9o0p2a4",
    "vpc-id, vpc-5t7y1u3i",
    "subnet-id, subnet-5t7y1u3i",
    "uuid, 6f1c8c9e-0d2b-4d1f-8a5e-3f0f6c1d2e4b",
    "security-group-id, sg-8jlk3f3r",
    "instance-name, spare",
    "instance-charge-type, PREPAID",
    "instance-state, STOPPED",
    "private-ip-address, 10.0.0.77",
    "public-ip-address, 203.0.113.77",
    "ipv6-address, 2001:db8::77",
    "tag-key, owner",
    "tag-value, prod",
    "tag:env, dev",
    "creation-start-time, 2026-06-01 00:00:00",
    "creation-end-time, 2023-06-01 00:00:00"
  })
  void aFilterFindsTheInstanceThatPassesItAndNoOther(String name, String value) throws Exception {
    // given
    cloud.instances().running("ins-00000000");
    cloud.instances().add(StandInInstance.of(ID).passing(name, value));

    // then
    assertThat(found(filter(name, value))).containsExactly(ID);
  }

  @Test
  void anInstanceIsFoundByItsId() throws Exception {
    // given
    cloud.instances().running(ID, "ins-00000000");

    // then
    assertThat(found(filter("instance-id", ID))).containsExactly(ID);
  }

  @Test
  void aTagWithAnotherValueIsNotFound() throws Exception {
    // given
    cloud.instances().add(StandInInstance.of(ID).tag("env", "prod").tag("stage", "dev"));

    // then
    assertThat(found(filter("tag:env", "dev"))).isEmpty();
  }

  @Test
  void anyOfTheValuesAndAllOfTheFiltersMustBeMet() throws Exception {
    // given
    cloud
        .instances()
        .add(StandInInstance.of(ID).tag("env", "dev"))
        .add(StandInInstance.of("ins-0000test").tag("env", "test"))
        .add(StandInInstance.of("ins-0zone007").tag("env", "dev").zone("ap-guangzhou-7"));

    // then
    assertThat(
            found(
                "{'Name':'tag:env','Values':['dev','test']},"
                    + "{'Name':'zone','Values':['ap-guangzhou-1']}"))
        .containsExactly(ID, "ins-0000test");
  }

  @Test
  void aFilterLooksAtTheRegionAsked() throws Exception {
    // given
    cloud.instances().add(StandInInstance.of(ID).region("ap-shanghai").tag("env", "dev"));

    // then
    assertThat(found(filter("tag:env", "dev"))).isEmpty();
  }

  @Test
  void aLookShowsTheFieldsThatAnInstanceHasBeenGiven() throws Exception {
    // given
    cloud
        .instances()
        .add(
            StandInInstance.of(ID)
                .field("VirtualPrivateCloud.VpcId", "vpc-5t7y1u3i")
                .field("Placement.ProjectId", 1002189)
                .field("IPv6Addresses", List.of("2001:db8::77")));

    // when
    JsonObject instance =
        look(filter("vpc-id", "vpc-5t7y1u3i"))
            .getAsJsonArray("InstanceSet")
            .get(0)
            .getAsJsonObject();

    // then
    assertThat(instance.getAsJsonObject("VirtualPrivateCloud"))
        .hasToString(
            "{\"VpcId\":\"vpc-5t7y1u3i\",\"SubnetId\":\"subnet-6q2w9e4r\",\"AsVpcGateway\":false}");
    assertThat(instance.getAsJsonObject("Placement").get("ProjectId")).hasToString("1002189");
    assertThat(instance.get("IPv6Addresses")).hasToString("[\"2001:db8::77\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Name':'zone'} | InvalidParameter",
        "{'Name':'colour','Values':['red']} | InvalidFilter",
        "{'Name':'Zone','Values':['ap-guangzhou-1']} | InvalidFilter",
        "{'Name':'charge-type','Values':['PREPAID']} | InvalidFilter",
        "{'Name':'zone','Values':['1','2','3','4','5','6']} | InvalidFilterValue.LimitExceeded",
        "{'Name':'creation-end-time','Values':['yesterday']} | InvalidParameterValue",
        "{'Name':'project-id','Values':['default']} | InvalidParameterValue"
      })
  void aWrongFilterHasItsCode(String filter, String code) {
    assertThatThrownBy(() -> look(filter)).extracting("errorCode").isEqualTo(code);
  }

  @Test
  void thereAreTenFiltersAtMost() {
    // given
    List<String> eleven =
        IntStream.range(0, 11).mapToObj(i -> filter("tag:key" + i, "value")).toList();

    // then
    assertThatThrownBy(() -> look(String.join(",", eleven)))
        .extracting("errorCode")
        .isEqualTo("InvalidFilterValue.LimitExceeded");
  }

  private static String filter(String name, String value) {
    return "{'Name':'%s','Values':['%s']}".formatted(name, value);
  }

  private List<String> found(String filters) throws Exception {
    return look(filters).getAsJsonArray("InstanceSet").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(it -> it.get("InstanceId").getAsString())
        .toList();
  }

  private JsonObject look(String filters) throws Exception {
    String parameters = "{'Filters':[%s]}".formatted(filters).replace('\'', '"');
    String answer = any(cloud, Product.CVM).call("DescribeInstances", parameters);
    return JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("Response");
  }
}
