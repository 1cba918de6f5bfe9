package dev.lightsout.standin;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An element of HAI's InstanceSet: no tags, no charge type, no request id of the operation. */
final class HaiJson {
  private static final String FIELDS =
      """
      {"InstanceId": "", "InstanceName": "", "InstanceState": "",
       "ApplicationName": "PyTorch 2.4.1", "BundleName": "GPU基础型", "GPUCount": 1,
       "GPUPerformance": "8+TFlops SP", "GPUMemory": "16GB", "CPU": "8", "Memory": "32GB",
       "SystemDisk": {"DiskType": "CLOUD_PREMIUM", "DiskSize": 80, "DiskName": ""},
       "PrivateIpAddresses": ["10.0.0.9"], "PublicIpAddresses": null,
       "SecurityGroupIds": ["sg-5t7y1u3i"], "LatestOperation": null, "LatestOperationState": null,
       "CreateTime": "2024-01-15 10:00:00", "MaxOutBandwidth": "5Mbps",
       "MaxFreeTraffic": "500GB", "ConfigurationEnvironment": "Ubuntu 20.04", "LoginServices": [],
       "OSType": "LINUX"}
      """;

  private static final JsonObject TEMPLATE = JsonParser.parseString(FIELDS).getAsJsonObject();

  private HaiJson() {}

  static JsonObject of(StandInInstance instance) {
    JsonObject json = TEMPLATE.deepCopy();
    json.addProperty("InstanceId", instance.id());
    json.addProperty("InstanceName", instance.name());
    json.addProperty("InstanceState", instance.state());
    json.add("PublicIpAddresses", CvmJson.addresses(instance.publicIp()));
    json.addProperty("LatestOperation", instance.latestOperation());
    json.addProperty("LatestOperationState", instance.latestOperationState());
    return json;
  }
}
