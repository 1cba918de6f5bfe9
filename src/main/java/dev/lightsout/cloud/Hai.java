package dev.lightsout.cloud;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.hai.v20230812.HaiClient;
import com.tencentcloudapi.hai.v20230812.models.DescribeInstancesRequest;
import com.tencentcloudapi.hai.v20230812.models.DescribeInstancesResponse;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceRequest;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceResponse;
import dev.lightsout.order.Filter;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.order.Product;
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
    request.SetHeader(Clients.budget(budget, Product.HAI.looksPerSecond()));
    request.setInstanceIds(instanceIds.toArray(String[]::new));
    // Its default of 20 would cut a longer list.
    request.setLimit((long) instanceIds.size());
    return instances(client.DescribeInstances(request));
  }

  @Override
  public Page page(List<Filter> filters, long offset, long limit, Duration budget)
      throws TencentCloudSDKException {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.SetHeader(Clients.budget(budget, Product.HAI.looksPerSecond()));
    request.setFilters(
        filters.stream()
            .map(Hai::filter)
            .toArray(com.tencentcloudapi.hai.v20230812.models.Filter[]::new));
    request.setOffset(offset);
    request.setLimit(limit);
    DescribeInstancesResponse response = client.DescribeInstances(request);
    return new Page(instances(response), response.getTotalCount());
  }

  @Override
  public Accepted stop(List<String> instanceIds, Options options, Duration budget)
      throws TencentCloudSDKException {
    HaiOptions how = (HaiOptions) options;
    StopInstanceRequest request = new StopInstanceRequest();
    request.SetHeader(Clients.budget(budget, Product.HAI.stopsPerSecond()));
    request.setInstanceId(instanceIds.get(0));
    request.setStopMode(how.stopMode() == null ? null : how.stopMode().name());
    request.setDryRun(how.dryRun() ? Boolean.TRUE : null);
    StopInstanceResponse response = client.StopInstance(request);
    return new Accepted(response.getRequestId(), response.getTaskId());
  }

  private static List<Instance> instances(DescribeInstancesResponse response) {
    boolean isNullForNone =
        response.getInstanceSet() == null && Long.valueOf(0).equals(response.getTotalCount());
    return isNullForNone
        ? List.of()
        : Stream.of(response.getInstanceSet()).map(Hai::instance).toList();
  }

  private static com.tencentcloudapi.hai.v20230812.models.Filter filter(Filter filter) {
    com.tencentcloudapi.hai.v20230812.models.Filter sdk =
        new com.tencentcloudapi.hai.v20230812.models.Filter();
    sdk.setName(filter.name());
    sdk.setValues(filter.values().toArray(String[]::new));
    return sdk;
  }

  /** HAI tells neither charge type nor tags, and gives operations no request id. */
  private static Instance instance(com.tencentcloudapi.hai.v20230812.models.Instance seen) {
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
        Api.present(seen.getPublicIpAddresses()));
  }
}
