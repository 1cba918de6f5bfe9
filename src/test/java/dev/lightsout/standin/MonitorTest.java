package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.monitor.v20180724.MonitorClient;
import com.tencentcloudapi.monitor.v20180724.models.BindingPolicyObjectDimension;
import com.tencentcloudapi.monitor.v20180724.models.BindingPolicyObjectRequest;
import com.tencentcloudapi.monitor.v20180724.models.CreateAlarmNoticeRequest;
import com.tencentcloudapi.monitor.v20180724.models.CreateAlarmPolicyRequest;
import com.tencentcloudapi.monitor.v20180724.models.DescribeAlarmMetricsRequest;
import com.tencentcloudapi.monitor.v20180724.models.DescribeAlarmNoticesRequest;
import com.tencentcloudapi.monitor.v20180724.models.DescribeAlarmPoliciesRequest;
import com.tencentcloudapi.monitor.v20180724.models.Metric;
import com.tencentcloudapi.monitor.v20180724.models.ModifyAlarmPolicyNoticeRequest;
import com.tencentcloudapi.monitor.v20180724.models.URLNotice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorTest {
  private final StandIn cloud =
      StandIn.builder().clock(MovableClock.at("2026-01-01T12:00:00Z")).start();
  private final MonitorClient monitor =
      new MonitorClient(Clients.credential(), "ap-guangzhou", Clients.profile(cloud));

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aPolicyIsEnabledUnlessToldOtherwise() throws TencentCloudSDKException {
    // when
    monitor.CreateAlarmPolicy(policy("idle", null));
    monitor.CreateAlarmPolicy(policy("idle too", 0L));

    // then
    assertThat(cloud.alarms().policies())
        .extracting(it -> it.get("Enable").getAsInt())
        .containsExactly(1, 0);
  }

  @Test
  void aListIsPagedAndNamesAreFoundByAPart() throws TencentCloudSDKException {
    // given
    for (int i = 0; i < 5; i++) {
      cloud.alarms().policy("idle " + i, "cvm_device");
    }
    cloud.alarms().policy("other", "cvm_device");
    DescribeAlarmPoliciesRequest request = new DescribeAlarmPoliciesRequest();
    request.setModule("monitor");
    request.setPolicyName("idle");
    request.setPageNumber(2L);
    request.setPageSize(3L);

    // when, then
    assertThat(monitor.DescribeAlarmPolicies(request).getTotalCount()).isEqualTo(5);
    assertThat(monitor.DescribeAlarmPolicies(request).getPolicies())
        .extracting(it -> it.getPolicyName())
        .containsExactly("idle 3", "idle 4");
  }

  @Test
  void aNoticeTellsThePoliciesThatHaveIt() throws TencentCloudSDKException {
    // given
    String notice = monitor.CreateAlarmNotice(notice(1)).getNoticeId();
    String policy = cloud.alarms().policy("idle", "cvm_device");
    ModifyAlarmPolicyNoticeRequest bind = new ModifyAlarmPolicyNoticeRequest();
    bind.setModule("monitor");
    bind.setPolicyIds(new String[] {policy});
    bind.setNoticeIds(new String[] {notice});

    // when
    monitor.ModifyAlarmPolicyNotice(bind);

    // then
    DescribeAlarmNoticesRequest look = new DescribeAlarmNoticesRequest();
    look.setModule("monitor");
    look.setPageNumber(1L);
    look.setPageSize(20L);
    look.setOrder("ASC");
    assertThat(monitor.DescribeAlarmNotices(look).getNotices()[0].getPolicyIds())
        .containsExactly(policy);
  }

  @Test
  void anAlarmIsSentInTheDocumentedForm() throws TencentCloudSDKException {
    // given
    CreateAlarmPolicyRequest request = policy("idle", 1L);
    request.setNoticeIds(new String[] {monitor.CreateAlarmNotice(notice(1)).getNoticeId()});
    String policyId = monitor.CreateAlarmPolicy(request).getPolicyId();
    watch(policyId, "ins-r8hr2upy");

    // when
    List<AlarmCallback> sent = cloud.alarms().fire(policyId, "ins-r8hr2upy");

    // then
    assertThat(sent).extracting(AlarmCallback::url).containsExactly("SCF:gz/default/f0/$LATEST");
    JsonObject alarm = JsonParser.parseString(sent.get(0).body()).getAsJsonObject();
    assertThat(alarm.getAsJsonObject("alarmObjInfo").toString())
        .isEqualTo(
            "{\"region\":\"gz\",\"namespace\":\"qce/cvm\","
                + "\"dimensions\":{\"unInstanceId\":\"ins-r8hr2upy\"}}");
    assertThat(alarm.getAsJsonObject("alarmPolicyInfo").get("policyId").getAsString())
        .isEqualTo(policyId);
    assertThat(alarm.get("firstOccurTime").getAsString()).isEqualTo("2026-01-01 20:00:00");
  }

  @Test
  void theMetricsOfCvmAreThoseOfThePage() throws TencentCloudSDKException {
    // given
    DescribeAlarmMetricsRequest request = new DescribeAlarmMetricsRequest();
    request.setModule("monitor");
    request.setMonitorType("MT_QCE");
    request.setNamespace("cvm_device");

    // when
    Metric cpu = monitor.DescribeAlarmMetrics(request).getMetrics()[0];

    // then
    assertThat(cpu.getMetricName()).isEqualTo("CpuUsage");
    assertThat(cpu.getMetricConfig().getPeriod()).containsExactly(60L, 300L);
    assertThat(cpu.getMetricConfig().getContinuePeriod()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @CsvSource({
    "4, monitor, ALARM, InvalidParameterValue",
    "1, cvm, ALARM, InvalidParameterValue",
    "1, monitor, SOMETIMES, InvalidParameterValue",
    "1, monitor, , MissingParameter"
  })
  void aNoticeThatThePageForbidsIsRefused(int urls, String module, String type, String code) {
    // given
    CreateAlarmNoticeRequest request = notice(urls);
    request.setModule(module);
    request.setNoticeType(type);

    // when, then
    assertThatThrownBy(() -> monitor.CreateAlarmNotice(request))
        .isInstanceOfSatisfying(
            TencentCloudSDKException.class, it -> assertThat(it.getErrorCode()).isEqualTo(code));
  }

  @Test
  void aNoticeThatIsNotThereCannotBeBound() {
    // given
    CreateAlarmPolicyRequest request = policy("idle", 0L);
    request.setNoticeIds(new String[] {"notice-00000009"});

    // when, then
    assertThatThrownBy(() -> monitor.CreateAlarmPolicy(request))
        .isInstanceOfSatisfying(
            TencentCloudSDKException.class,
            it -> assertThat(it.getErrorCode()).isEqualTo("ResourceNotFound"));
  }

  private static CreateAlarmPolicyRequest policy(String name, Long enable) {
    CreateAlarmPolicyRequest request = new CreateAlarmPolicyRequest();
    request.setModule("monitor");
    request.setPolicyName(name);
    request.setMonitorType("MT_QCE");
    request.setNamespace("cvm_device");
    request.setEnable(enable);
    return request;
  }

  private static CreateAlarmNoticeRequest notice(int urls) {
    URLNotice[] notices = new URLNotice[urls];
    for (int i = 0; i < urls; i++) {
      notices[i] = new URLNotice();
      notices[i].setURL("SCF:gz/default/f" + i + "/$LATEST");
    }
    CreateAlarmNoticeRequest request = new CreateAlarmNoticeRequest();
    request.setModule("monitor");
    request.setName("call");
    request.setNoticeType("ALARM");
    request.setNoticeLanguage("en-US");
    request.setURLNotices(notices);
    return request;
  }

  private void watch(String policyId, String instanceId) throws TencentCloudSDKException {
    BindingPolicyObjectDimension object = new BindingPolicyObjectDimension();
    object.setRegion("gz");
    object.setDimensions("{\"unInstanceId\":\"" + instanceId + "\"}");
    BindingPolicyObjectRequest request = new BindingPolicyObjectRequest();
    request.setModule("monitor");
    request.setPolicyId(policyId);
    request.setDimensions(new BindingPolicyObjectDimension[] {object});
    monitor.BindingPolicyObject(request);
  }
}
