package dev.lightsout.bench;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;

/** The least that makes the same two calls with Tencent Cloud's SDK as it comes. */
public final class SdkProgram {
  private SdkProgram() {}

  /** Takes the host with its port, and an instance. */
  public static void main(String[] args) throws TencentCloudSDKException {
    ClientProfile profile = new ClientProfile();
    profile.getHttpProfile().setProtocol("http://");
    profile.getHttpProfile().setEndpoint(args[0]);
    Credential credential =
        new Credential(
            System.getenv("TENCENTCLOUD_SECRETID"),
            System.getenv("TENCENTCLOUD_SECRETKEY"),
            System.getenv("TENCENTCLOUD_SESSIONTOKEN"));
    CvmClient client = new CvmClient(credential, System.getenv("TENCENTCLOUD_REGION"), profile);

    String[] ids = {args[1]};
    DescribeInstancesRequest look = new DescribeInstancesRequest();
    look.setInstanceIds(ids);
    look.setLimit(1L);
    String state = client.DescribeInstances(look).getInstanceSet()[0].getInstanceState();
    if (state.equals("RUNNING")) {
      StopInstancesRequest stop = new StopInstancesRequest();
      stop.setInstanceIds(ids);
      client.StopInstances(stop);
    }
  }
}
