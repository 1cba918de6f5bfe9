package dev.lightsout.cloud;

import com.tencentcloudapi.common.AbstractModel;
import dev.lightsout.order.Filter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code DescribeInstances} as both products take it. */
final class DescribeRequest extends AbstractModel {
  private DescribeRequest() {}

  /** For these ids, at most 100. */
  static DescribeRequest named(List<String> instanceIds) {
    DescribeRequest request = new DescribeRequest();
    request.set("InstanceIds", instanceIds);
    // Its default of 20 would cut a longer list.
    request.set("Limit", instanceIds.size());
    return request;
  }

  /** For a part of what passes these filters. */
  static DescribeRequest passing(List<Filter> filters, long offset, long limit) {
    DescribeRequest request = new DescribeRequest();
    request.set("Filters", filters.stream().map(DescribeRequest::fields).toList());
    request.set("Offset", offset);
    request.set("Limit", limit);
    return request;
  }

  private static Map<String, Object> fields(Filter filter) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("Name", filter.name());
    fields.put("Values", filter.values());
    return fields;
  }

  /** For requests by GET, which it is none of; the SDK asks in any case. */
  @Override
  protected void toMap(HashMap<String, String> map, String prefix) {}
}
