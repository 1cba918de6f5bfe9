package dev.lightsout.cloud;

import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceRequest;
import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.Filter;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Instance;
import java.time.Duration;
import java.util.List;

/**
 * The calls that the function makes of a product, in one region, one request each: CVM's {@code
 * DescribeInstances} (213/15728) and {@code StopInstances} (213/15743), HAI's {@code
 * DescribeInstances} and {@code StopInstance} (2023-08-12). They go through the SDK's common
 * client: to make a product's own, the JVM loads the models of all its actions.
 */
final class Api {
  private static final String LOOK = "DescribeInstances";

  private final Product product;
  private final CommonClient client;

  Api(Product product, CommonClient client) {
    this.product = product;
    this.client = client;
  }

  /** {@code DescribeInstances} for these ids, at most 100. */
  List<Instance> describe(List<String> instanceIds, Duration budget)
      throws TencentCloudSDKException {
    return look(DescribeRequest.named(instanceIds), budget).instances();
  }

  /**
   * {@code DescribeInstances} for what passes these filters.
   *
   * @param offset how many of them to leave out, from the first
   * @param limit how many to answer with, at most 100
   */
  Page page(List<Filter> filters, long offset, long limit, Duration budget)
      throws TencentCloudSDKException {
    Described seen = look(DescribeRequest.passing(filters, offset, limit), budget);
    return new Page(seen.instances(), seen.totalCount());
  }

  private Described look(AbstractModel request, Duration budget) throws TencentCloudSDKException {
    request.SetHeader(Clients.budget(budget, product.looksPerSecond()));
    return client.commonRequest(request, LOOK, Described.class);
  }

  /** The stop call for these ids, as many as the product takes in one. */
  Accepted stop(List<String> instanceIds, Options options, Duration budget)
      throws TencentCloudSDKException {
    AbstractModel request = request(instanceIds, options);
    request.SetHeader(Clients.budget(budget, product.stopsPerSecond()));
    Taken taken = client.commonRequest(request, product.action(), Taken.class);
    return new Accepted(taken.requestId, taken.taskId);
  }

  private static AbstractModel request(List<String> instanceIds, Options options) {
    if (options instanceof CvmOptions how) {
      return cvm(instanceIds, how);
    }
    return hai(instanceIds.get(0), (HaiOptions) options);
  }

  @SuppressWarnings("deprecation") // ForceStop: deprecated by the API, but taken.
  private static StopInstancesRequest cvm(List<String> instanceIds, CvmOptions how) {
    StopInstancesRequest request = new StopInstancesRequest();
    request.setInstanceIds(instanceIds.toArray(String[]::new));
    request.setForceStop(how.forceStop());
    request.setStopType(how.stopType() == null ? null : how.stopType().name());
    request.setStoppedMode(how.stoppedMode() == null ? null : how.stoppedMode().name());
    return request;
  }

  private static StopInstanceRequest hai(String instanceId, HaiOptions how) {
    StopInstanceRequest request = new StopInstanceRequest();
    request.setInstanceId(instanceId);
    request.setStopMode(how.stopMode() == null ? null : how.stopMode().name());
    request.setDryRun(how.dryRun() ? Boolean.TRUE : null);
    return request;
  }

  /**
   * A part of what passes some filters.
   *
   * @param instances the part
   * @param totalCount how many pass in all
   */
  record Page(List<Instance> instances, long totalCount) {}

  /**
   * The API's word that it took a stop.
   *
   * @param requestId of the stop request; never null
   * @param taskId HAI's task; null for CVM
   */
  record Accepted(String requestId, Long taskId) {

    /** An answer without a request id is not the API's: whether it acted is not known. */
    public Accepted {
      if (requestId == null || requestId.isEmpty()) {
        throw new IllegalStateException("an answer without RequestId");
      }
    }
  }

  private static final class Taken {
    @SerializedName("RequestId")
    @Expose
    private String requestId;

    @SerializedName("TaskId")
    @Expose
    private Long taskId;
  }
}
