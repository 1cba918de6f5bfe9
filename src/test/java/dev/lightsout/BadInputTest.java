package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is malformed is refused with a sentence that names it, and nothing reaches the cloud.
 */
class BadInputTest {
  private final World world =
      new World().set("LIGHTS_OUT_LOG_TOPIC", "").running("ins-r8hr2upy", "hai-dunyfddn");

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stop it all | Message is not JSON",
        "{} | an order such as",
        "[] | empty list",
        "7 | an order such as",
        "null | an order such as",
        "[[]] | an order such as",
        "{'InstanceIds':['ins-r8hr2upy']} | Action is missing",
        "{'action':'StopInstances','InstanceIds':['ins-r8hr2upy']} | did you mean Action",
        "{'Action':'TerminateInstances','InstanceIds':['ins-r8hr2upy']} | TerminateInstances",
        "{'Action':'stopinstances','InstanceIds':['ins-r8hr2upy']} | one of [StopInstances",
        "{'Action':7,'InstanceIds':['ins-r8hr2upy']} | Action is 7",
        "{'Action':'StopInstances'} | InstanceIds is missing",
        "{'Action':'StopInstances','InstanceIds':[]} | InstanceIds is empty",
        "{'Action':'StopInstances','InstanceIds':'ins-r8hr2upy'} | InstanceIds is",
        "{'Action':'StopInstances','InstanceIds':null} | an array",
        "{'Action':'StopInstances','InstanceIds':[7]} | InstanceIds[0] is 7",
        "{'Action':'StopInstances','InstanceIds':[null]} | InstanceIds[0] is null",
        "{'Action':'StopInstances','InstanceIds':['ins-1122']} | ins-1122",
        "{'Action':'StopInstances','InstanceIds':['INS-R8HR2UPY']} | INS-R8HR2UPY",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy ']} | ins-r8hr2upy \"",
        "{'Action':'StopInstances','InstanceIds':['hai-dunyfddn']} | which StopInstance stops",
        "{'Action':'StopInstance','InstanceId':'ins-r8hr2upy'} | which StopInstances stops",
        "{'Action':'StopInstance'} | InstanceId is missing",
        "{'Action':'StopInstance','InstanceIds':['hai-dunyfddn']} | did you mean InstanceId?",
        "{'Action':'StopInstances','InstanceId':'ins-r8hr2upy'} | did you mean InstanceIds?",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopTyp':'SOFT'} | did you mean StopType?",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopType':'soft'} | StopType is \"soft\"",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopType':null} | StopType is null",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'ForceStop':'FALSE'} | without quotes",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'DryRun':'true'} | without quotes",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'DryRun':1} | DryRun is 1",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'ForceStop':true,'StopType':'SOFT'} | StopType alone",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StoppedMode':'STOP_CHARGE'} | STOP_CHARGING",
        "{'Action':'StopInstance','InstanceId':'hai-dunyfddn','StopMode':'STOP_CHARGING'} | STOP_CHARGE",
        "{'Action':'StopInstance','InstanceId':'hai-dunyfddn','StopType':'SOFT'} | is not a key",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'Region':'ap-atlantis'} | ap-atlantis",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'Region':'gz'} | Region is \"gz\"",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'Region':''} | Region is \"\"",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'Version':'2023-08-12'} | 2017-03-12",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'Filters':[]} | expected one of them",
        "{'Action':'StopInstance','InstanceId':'hai-dunyfddn','Filters':[]} | expected one of them",
        "{'Action':'StopInstances','Filters':[]} | Filters is empty",
        "{'Action':'StopInstances','Filters':null} | Filters is null",
        "{'Action':'StopInstances','Filters':{'Name':'zone','Values':['a']}} | an array such as",
        "{'Action':'StopInstances','Filters':['zone']} | Filters[0] is \"zone\"",
        "{'Action':'StopInstances','Filters':[{}]} | Filters[0].Name is missing",
        "{'Action':'StopInstances','Filters':[{'Name':'zone'}]} | Filters[0].Values is missing",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Values':[]}]} | Filters[0].Values is empty",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Values':['']}]} | Filters[0].Values[0] is empty",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Values':[7]}]} | Filters[0].Values[0] is 7",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Values':'a'}]} | Filters[0].Values is \"a\"",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Value':['a']}]} | did you mean Values?",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Values':['1','2','3','4','5','6']}]} | has 6 values: expected at most 5",
        "{'Action':'StopInstances','Filters':[{'Name':'tags:env','Values':['dev']}]} | tag:<key>",
        "{'Action':'StopInstances','Filters':[{'Name':'tag:','Values':['dev']}]} | Filters[0].Name is \"tag:\"",
        "{'Action':'StopInstances','Filters':[{'Name':'charge-type','Values':['PREPAID']}]} | instance-charge-type",
        "{'Action':'StopInstances','Filters':[{'Name':'zone','Values':['a']},{'Name':'zone','Values':['b']}]} | expected each name once",
        "{'Action':'StopInstance','Filters':[{'Name':'tag:env','Values':['dev']}]} | HAI has no tags",
        "{'Action':'StopInstance','Filters':[{'Name':'tag-key','Values':['env']}]} | HAI has no tags",
        "{'Action':'StopInstance','Filters':[{'Name':'zone','Values':['a']}]} | charge-type",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'InstanceIds':[]} | twice",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy']} {} | at line 1 column",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],} | not JSON",
        "{Action:'StopInstances','InstanceIds':['ins-r8hr2upy']} | not JSON",
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'] | ends too early"
      })
  void aMalformedOrderIsRefusedByName(String order, String named) {
    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains(named);
    assertThat(delivered.row().has("instanceId")).isFalse();
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void aHundredAndOneIdsAreRefused() {
    // given
    String ids =
        IntStream.range(0, 101)
            .mapToObj("\"ins-a%07d\""::formatted)
            .collect(Collectors.joining(","));

    // when
    Delivered delivered =
        world.deliver(world.timer("{\"Action\":\"StopInstances\",\"InstanceIds\":[" + ids + "]}"));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains("101", "100");
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void anEmptyMessageOfATimerIsRefused() {
    // when
    Delivered delivered = world.deliver(world.timer(""));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains("Message is empty");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "\u0000",
        "{}",
        "[]",
        "7",
        "true",
        "null",
        "\"\"",
        "\"text\"",
        "{\"Type\":\"Timer\"}",
        "{\"Records\":[]}",
        "{\"Records\":[7]}",
        "{\"Records\":[{}]}",
        "{\"Records\":[{\"Ckafka\":{}}]}",
        "{\"Records\":{}}",
        "{\"alarmObjInfo\":7}",
        "{\"alarmObjInfo\":{},\"alarmStatus\":1}",
        "{\"some\":\"thing\"}"
      })
  void whateverIsNoEventIsRefusedInOneRow(String event) {
    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void megabytesAreRefusedInAShortRow() {
    // given
    String huge = "x".repeat(5_000_000);

    // when
    Delivered garbage = world.deliver(huge);
    Delivered id =
        world.deliver(
            world.timer("{\"Action\":\"StopInstances\",\"InstanceIds\":[\"" + huge + "\"]}"));
    Delivered key = world.deliver("{\"" + huge + "\":1}");

    // then
    assertThat(garbage.outcome()).isEqualTo("REFUSED");
    assertThat(id.outcome()).isEqualTo("REFUSED");
    assertThat(key.outcome()).isEqualTo("REFUSED");
    assertThat(world.stdout()).allSatisfy(line -> assertThat(line.length()).isLessThan(4_000));
  }

  @Test
  void deepNestingIsRefused() {
    // when
    Delivered delivered = world.deliver("[".repeat(1_000_000));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
  }

  @Test
  void aGoodOrderBesideABadOneIsCarriedOut() {
    // given
    String orders = "[{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy']},{'Action':'Stop'}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows()).hasSize(2);
    assertThat(delivered.outcome("ins-r8hr2upy")).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.rows().get(0).get("reason").getAsString()).contains("\"Stop\"");
  }

  @Test
  void theFunctionsOwnRegionIsKnownEvenIfItIsNew() {
    // given
    world.set("LIGHTS_OUT_REGION", "ap-newtown");

    // when
    Delivered delivered = world.deliver(world.timerFor("ins-r8hr2upy"));

    // then
    assertThat(delivered.row().get("region").getAsString()).isEqualTo("ap-newtown");
  }
}
