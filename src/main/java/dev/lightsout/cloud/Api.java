package dev.lightsout.cloud;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import dev.lightsout.order.Filter;
import dev.lightsout.order.Options;
import dev.lightsout.plan.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The calls that the function makes of a product, in one region. One request each. */
interface Api {

  /** {@code DescribeInstances} for these ids, at most 100. */
  List<Instance> describe(List<String> instanceIds, Duration budget)
      throws TencentCloudSDKException;

  /**
   * {@code DescribeInstances} for what passes these filters.
   *
   * @param offset how many of them to leave out, from the first
   * @param limit how many to answer with, at most 100
   */
  Page page(List<Filter> filters, long offset, long limit, Duration budget)
      throws TencentCloudSDKException;

  /** The stop call for these ids, as many as the product takes in one. */
  Accepted stop(List<String> instanceIds, Options options, Duration budget)
      throws TencentCloudSDKException;

  /** What an array holds that the API may leave out, or fill with nulls. */
  static List<String> present(String[] values) {
    return values == null ? List.of() : Stream.of(values).filter(Objects::nonNull).toList();
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
}
