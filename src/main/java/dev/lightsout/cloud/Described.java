package dev.lightsout.cloud;

import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import dev.lightsout.plan.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What {@code DescribeInstances} of either product answers, as far as it is read: of the SDK's
 * model for CVM, that is a tenth. HAI tells neither charge type nor tags, and gives operations no
 * request id.
 */
final class Described {
  @SerializedName("TotalCount")
  @Expose
  private Long totalCount;

  @SerializedName("InstanceSet")
  @Expose
  private Seen[] instanceSet;

  /** How many there are in all, of which these may be a part. */
  long totalCount() {
    return totalCount;
  }

  /** What was seen; an answer that leaves it out is not the API's, unless there is nothing. */
  List<Instance> instances() {
    boolean isNullForNone = instanceSet == null && Long.valueOf(0).equals(totalCount);
    return isNullForNone ? List.of() : Stream.of(instanceSet).map(Seen::instance).toList();
  }

  private static final class Seen {
    @SerializedName("InstanceId")
    @Expose
    private String instanceId;

    @SerializedName("InstanceName")
    @Expose
    private String instanceName;

    @SerializedName("InstanceState")
    @Expose
    private String instanceState;

    @SerializedName("InstanceChargeType")
    @Expose
    private String instanceChargeType;

    @SerializedName("StopChargingMode")
    @Expose
    private String stopChargingMode;

    @SerializedName("Tags")
    @Expose
    private Tag[] tags;

    @SerializedName("LatestOperation")
    @Expose
    private String latestOperation;

    @SerializedName("LatestOperationState")
    @Expose
    private String latestOperationState;

    @SerializedName("LatestOperationRequestId")
    @Expose
    private String latestOperationRequestId;

    @SerializedName("PublicIpAddresses")
    @Expose
    private String[] publicIpAddresses;

    private Instance instance() {
      return new Instance(
          instanceId,
          instanceName,
          instanceState,
          instanceChargeType,
          stopChargingMode,
          tags(),
          latestOperation,
          latestOperationState,
          latestOperationRequestId,
          addresses());
    }

    private List<String> addresses() {
      return publicIpAddresses == null
          ? List.of()
          : Stream.of(publicIpAddresses).filter(Objects::nonNull).toList();
    }

    private Map<String, String> tags() {
      Map<String, String> read = new HashMap<>();
      for (Tag tag : tags == null ? new Tag[0] : tags) {
        read.put(tag.key == null ? Instance.UNREADABLE_TAG : tag.key, String.valueOf(tag.value));
      }
      return read;
    }
  }

  private static final class Tag {
    @SerializedName("Key")
    @Expose
    private String key;

    @SerializedName("Value")
    @Expose
    private String value;
  }
}
