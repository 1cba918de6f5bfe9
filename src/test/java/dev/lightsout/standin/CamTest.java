package dev.lightsout.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tencentcloudapi.cam.v20190116.CamClient;
import com.tencentcloudapi.cam.v20190116.models.AttachRolePolicyRequest;
import com.tencentcloudapi.cam.v20190116.models.CreatePolicyRequest;
import com.tencentcloudapi.cam.v20190116.models.CreateRoleRequest;
import com.tencentcloudapi.cam.v20190116.models.GetRoleRequest;
import com.tencentcloudapi.cam.v20190116.models.ListPoliciesRequest;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamTest {
  private static final String DOCUMENT =
      "{\"version\":\"2.0\",\"statement\":[{\"effect\":\"allow\"}]}";

  private final StandIn cloud = StandIn.start();
  private final CamClient cam = new CamClient(Clients.credential(), "", Clients.profile(cloud));

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aRoleIsToldAsItWasMade() throws TencentCloudSDKException {
    // given
    cam.CreateRole(role("LightsOutRole", DOCUMENT));
    GetRoleRequest request = new GetRoleRequest();
    request.setRoleName("LightsOutRole");

    // when, then
    assertThat(cam.GetRole(request).getRoleInfo().getPolicyDocument()).isEqualTo(DOCUMENT);
  }

  @Test
  void aRoleThatIsNotThereIsAnError() {
    // given
    GetRoleRequest request = new GetRoleRequest();
    request.setRoleName("nobody");

    // when, then
    assertThatThrownBy(() -> cam.GetRole(request))
        .isInstanceOfSatisfying(
            TencentCloudSDKException.class,
            it -> assertThat(it.getErrorCode()).isEqualTo("InvalidParameter.RoleNotExist"));
  }

  @ParameterizedTest
  @CsvSource({"taken, InvalidParameter.RoleNameInUse", "two words, InvalidParameter.RoleNameError"})
  void aRoleNameThatCannotBeIsRefused(String name, String code) {
    // given
    cloud.roles().role("taken", DOCUMENT);

    // when, then
    assertThatThrownBy(() -> cam.CreateRole(role(name, DOCUMENT)))
        .isInstanceOfSatisfying(
            TencentCloudSDKException.class, it -> assertThat(it.getErrorCode()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "{\"version\":\"1.0\",\"statement\":[{}]}", "{\"version\":\"2.0\"}"})
  void whatIsNoPolicyIsRefused(String document) {
    assertThatThrownBy(() -> cam.CreateRole(role("LightsOutRole", document)))
        .isInstanceOfSatisfying(
            TencentCloudSDKException.class,
            it -> assertThat(it.getErrorCode()).isEqualTo("InvalidParameter.PolicyDocumentError"));
  }

  @Test
  void policiesAreListedByAPartOfTheirNameAndWithoutTheirDocument()
      throws TencentCloudSDKException {
    // given
    cloud.roles().policy("lights-out-dev-act", DOCUMENT);
    cloud.roles().policy("other", DOCUMENT);
    ListPoliciesRequest request = new ListPoliciesRequest();
    request.setKeyword("lights-out");

    // when, then
    assertThat(cam.ListPolicies(request).getTotalNum()).isEqualTo(1);
    assertThat(cam.ListPolicies(request).getList()[0].getPolicyName())
        .isEqualTo("lights-out-dev-act");
  }

  @Test
  void aPolicyIsAttachedByItsName() throws TencentCloudSDKException {
    // given
    cam.CreateRole(role("LightsOutRole", DOCUMENT));
    CreatePolicyRequest policy = new CreatePolicyRequest();
    policy.setPolicyName("act");
    policy.setPolicyDocument(DOCUMENT);
    cam.CreatePolicy(policy);
    AttachRolePolicyRequest attach = new AttachRolePolicyRequest();
    attach.setAttachRoleName("LightsOutRole");
    attach.setPolicyName("act");

    // when
    cam.AttachRolePolicy(attach);

    // then
    assertThat(cloud.roles().policiesOf("LightsOutRole")).containsExactly("act");
  }

  private static CreateRoleRequest role(String name, String document) {
    CreateRoleRequest request = new CreateRoleRequest();
    request.setRoleName(name);
    request.setPolicyDocument(document);
    return request;
  }
}
