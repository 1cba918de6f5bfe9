package dev.lightsout.bench.cold;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import java.io.IOException;

/** The least that makes the same two calls with Tencent Cloud's SDK as it comes. */
public final class SdkProgram {
  private SdkProgram() {}

  /** Finds the endpoint and the instance in its environment. */
  public static void main(String[] args) throws TencentCloudSDKException, IOException {
    String endpoint = System.getenv("LIGHTS_OUT_ENDPOINT");
    int host = endpoint.indexOf("://") + "://".length();
    ClientProfile profile = new ClientProfile();
    profile.getHttpProfile().setProtocol(endpoint.substring(0, host));
    profile.getHttpProfile().setEndpoint(endpoint.substring(host));
    Credential credential =
        new Credential(
            System.getenv("TENCENTCLOUD_SECRETID"),
            System.getenv("TENCENTCLOUD_SECRETKEY"),
            System.getenv("TENCENTCLOUD_SESSIONTOKEN"));
    CvmClient client = new CvmClient(credential, System.getenv("TENCENTCLOUD_REGION"), profile);

    String[] ids = {System.getenv("INSTANCE")};
    DescribeInstancesRequest look = new DescribeInstancesRequest();
    look.setInstanceIds(ids);
    look.setLimit(1L);
    String state = client.DescribeInstances(look).getInstanceSet()[0].getInstanceState();
    if (state.equals("RUNNING")) {
      StopInstancesRequest stop = new StopInstancesRequest();
      stop.setInstanceIds(ids);
      client.StopInstances(stop);
    }
    System.out.write(Mark.OVER);
    System.out.flush();
    System.in.read();
  }
}
