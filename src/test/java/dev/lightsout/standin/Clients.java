package dev.lightsout.standin;

import com.tencentcloudapi.cls.v20201016.ClsClient;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.hai.v20230812.HaiClient;

/** The official Java clients, pointed at a stand-in. */
public final class Clients {
  static final String REGION = "ap-guangzhou";

  private Clients() {}

  public static CvmClient cvm(StandIn cloud) {
    return cvm(cloud, REGION);
  }

  static CvmClient cvm(StandIn cloud, String region) {
    return new CvmClient(credential(), region, profile(cloud));
  }

  static HaiClient hai(StandIn cloud) {
    return new HaiClient(credential(), REGION, profile(cloud));
  }

  public static ClsClient cls(StandIn cloud) {
    return new ClsClient(credential(), REGION, profile(cloud));
  }

  static CommonClient any(StandIn cloud, Product product) {
    return new CommonClient(
        product.service(), product.version(), credential(), REGION, profile(cloud));
  }

  static Credential credential() {
    return new Credential(StandIn.SECRET_ID, StandIn.SECRET_KEY, "standin-token");
  }

  static ClientProfile profile(StandIn cloud) {
    ClientProfile profile = new ClientProfile();
    profile.getHttpProfile().setProtocol("http://");
    profile.getHttpProfile().setEndpoint("127.0.0.1:" + cloud.port());
    profile.getHttpProfile().setReadTimeout(5);
    return profile;
  }
}
