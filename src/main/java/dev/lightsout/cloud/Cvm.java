package dev.lightsout.cloud;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.DescribeInstancesResponse;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesResponse;
import com.tencentcloudapi.cvm.v20170312.models.Tag;
import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.Filter;
import dev.lightsout.order.Options;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CVM in one region: {@code DescribeInstances} (213/15728) and {@code StopInstances} (213/15743).
 */
final class Cvm implements Api {
  private final CvmClient client;

  Cvm(CvmClient client) {
    this.client = client;
  }

  @Override
  public List<Instance> describe(List<String> instanceIds, Duration budget)
      throws TencentCloudSDKException {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.SetHeader(Clients.budget(budget, Product.CVM.looksPerSecond()));
    request.setInstanceIds(instanceIds.toArray(String[]::new));
    // Its default of 20 would cut a longer list.
    request.setLimit((long) instanceIds.size());
    return instances(client.DescribeInstances(request));
  }

  @Override
  public Page page(List<Filter> filters, long offset, long limit, Duration budget)
      throws TencentCloudSDKException {
    DescribeInstancesRequest request = new DescribeInstancesRequest();
    request.SetHeader(Clients.budget(budget, Product.CVM.looksPerSecond()));
    request.setFilters(
        filters.stream()
            .map(Cvm::filter)
            .toArray(com.tencentcloudapi.cvm.v20170312.models.Filter[]::new));
    request.setOffset(offset);
    request.setLimit(limit);
    DescribeInstancesResponse response = client.DescribeInstances(request);
    return new Page(instances(response), response.getTotalCount());
  }

  @Override
  @SuppressWarnings("deprecation") // ForceStop: deprecated by the API, but taken.
  public Accepted stop(List<String> instanceIds, Options options, Duration budget)
      throws TencentCloudSDKException {
    CvmOptions how = (CvmOptions) options;
    StopInstancesRequest request = new StopInstancesRequest();
    request.SetHeader(Clients.budget(budget, Product.CVM.stopsPerSecond()));
    request.setInstanceIds(instanceIds.toArray(String[]::new));
    request.setForceStop(how.forceStop());
    request.setStopType(how.stopType() == null ? null : how.stopType().name());
    request.setStoppedMode(how.stoppedMode() == null ? null : how.stoppedMode().name());
    StopInstancesResponse response = client.StopInstances(request);
    return new Accepted(response.getRequestId(), null);
  }

  private static List<Instance> instances(DescribeInstancesResponse response) {
    boolean isNullForNone =
        response.getInstanceSet() == null && Long.valueOf(0).equals(response.getTotalCount());
    return isNullForNone
        ? List.of()
        : Stream.of(response.getInstanceSet()).map(Cvm::instance).toList();
  }

  private static com.tencentcloudapi.cvm.v20170312.models.Filter filter(Filter filter) {
    com.tencentcloudapi.cvm.v20170312.models.Filter sdk =
        new com.tencentcloudapi.cvm.v20170312.models.Filter();
    sdk.setName(filter.name());
    sdk.setValues(filter.values().toArray(String[]::new));
    return sdk;
  }

  private static Instance instance(com.tencentcloudapi.cvm.v20170312.models.Instance seen) {
    return new Instance(
        seen.getInstanceId(),
        seen.getInstanceName(),
        seen.getInstanceState(),
        seen.getInstanceChargeType(),
        seen.getStopChargingMode(),
        tags(seen.getTags()),
        seen.getLatestOperation(),
        seen.getLatestOperationState(),
        seen.getLatestOperationRequestId(),
        Api.present(seen.getPublicIpAddresses()));
  }

  private static Map<String, String> tags(Tag[] seen) {
    Map<String, String> tags = new HashMap<>();
    for (Tag tag : seen == null ? new Tag[0] : seen) {
      String key = tag.getKey() == null ? Instance.UNREADABLE_TAG : tag.getKey();
      tags.put(key, String.valueOf(tag.getValue()));
    }
    return tags;
  }
}
