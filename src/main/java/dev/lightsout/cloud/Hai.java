package dev.lightsout.cloud;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.hai.v20230812.HaiClient;
import com.tencentcloudapi.hai.v20230812.models.DescribeInstancesRequest;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceRequest;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceResponse;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.plan.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** HAI in one region: {@code DescribeInstances} and {@code StopInstance} (2023-08-12). */
final class Hai implements Api {
  private final HaiClient client;

  Hai(HaiClient client) {
    this.client = client;
  }

  @Override
  public List<Instance> describe(List<String> instanceIds, Duration budget)
      throws TencentCloudSDKException {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.SetHeader(Clients.budget(budget));
    request.setInstanceIds(instanceIds.toArray(String[]::new));
    // Its default of 20 would cut a longer list.
    request.setLimit((long) instanceIds.size());
    return Stream.of(client.DescribeInstances(request).getInstanceSet())
        .map(Hai::instance)
        .toList();
  }

  @Override
  public Accepted stop(List<String> instanceIds, Options options, Duration budget)
      throws TencentCloudSDKException {
    HaiOptions how = (HaiOptions) options;
    StopInstanceRequest request = new StopInstanceRequest();
    request.SetHeader(Clients.budget(budget));
    request.setInstanceId(instanceIds.get(0));
    request.setStopMode(how.stopMode() == null ? null : how.stopMode().name());
    request.setDryRun(how.dryRun() ? Boolean.TRUE : null);
    StopInstanceResponse response = client.StopInstance(request);
    return new Accepted(response.getRequestId(), response.getTaskId());
  }

  /** HAI tells neither charge type nor tags, and gives operations no request id. */
  private static Instance instance(com.tencentcloudapi.hai.v20230812.models.Instance seen) {
    String[] publicIps = seen.getPublicIpAddresses();
    return new Instance(
        seen.getInstanceId(),
        seen.getInstanceName(),
        seen.getInstanceState(),
        null,
        null,
        Map.of(),
        seen.getLatestOperation(),
        seen.getLatestOperationState(),
        null,
        publicIps == null || publicIps.length == 0 ? null : publicIps[0]);
  }
}
