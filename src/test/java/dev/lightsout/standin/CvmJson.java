package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * An element of InstanceSet. Fields, their order, the nulls and both spellings of a tag are as
 * recorded in ap-singapore in 2022 (cloud-custodian, test_cvm_marked_op_stop.yaml).
 */
final class CvmJson {
  private static final String RECORDED =
      """
      {"Placement": {"Zone": "", "HostId": null, "ProjectId": 0}, "InstanceId": "", "Uuid": "",
       "InstanceState": "", "RestrictState": "NORMAL", "InstanceType": "SA2.MEDIUM4", "CPU": 2,
       "Memory": 4, "InstanceName": "", "InstanceChargeType": "",
       "SystemDisk": {"DiskType": "CLOUD_BSSD", "DiskId": "disk-3k1x8v0p", "DiskSize": 50,
         "Encrypt": false, "KmsKeyId": null, "ThroughputPerformance": 0, "CdcId": null},
       "DataDisks": [], "PrivateIpAddresses": ["10.0.0.8"], "PublicIpAddresses": null,
       "IPv6Addresses": null,
       "InternetAccessible": {"InternetMaxBandwidthOut": 5, "InternetChargeType": null},
       "VirtualPrivateCloud": {"VpcId": "vpc-1c8m3t0z", "SubnetId": "subnet-6q2w9e4r",
         "AsVpcGateway": false},
       "SecurityGroupIds": ["sg-5t7y1u3i"], "LoginSettings": {"KeyIds": ["skey-9o0p2a4s"]},
       "ImageId": "img-eb30mz89", "OsName": "TencentOS Server 3.1 (TK4)",
       "DefaultLoginUser": "root", "DefaultLoginPort": 22, "RenewFlag": null,
       "CreatedTime": "2024-01-15T02:00:00Z", "ExpiredTime": null, "Tags": [],
       "PlatformProjectId": null, "DisasterRecoverGroupId": "", "DedicatedClusterId": "",
       "CamRoleName": "", "LatestOperation": null, "LatestOperationState": null,
       "LatestOperationRequestId": null, "IsolatedSource": "NOTISOLATED", "HpcClusterId": "",
       "DisableApiTermination": false, "RdmaIpAddresses": null, "LicenseType": "TencentCloud",
       "StopChargingMode": ""}
      """;

  private static final JsonObject TEMPLATE = JsonParser.parseString(RECORDED).getAsJsonObject();

  private CvmJson() {}

  static JsonObject of(StandInInstance instance) {
    JsonObject json = TEMPLATE.deepCopy();
    json.getAsJsonObject("Placement").addProperty("Zone", instance.zone());
    json.addProperty("InstanceId", instance.id());
    json.addProperty("InstanceState", instance.state());
    json.addProperty("InstanceName", instance.name());
    json.addProperty("InstanceChargeType", instance.chargeType());
    json.add("PublicIpAddresses", addresses(instance.publicIp()));
    json.add("Tags", tags(instance));
    json.addProperty("LatestOperation", instance.latestOperation());
    json.addProperty("LatestOperationState", instance.latestOperationState());
    json.addProperty("LatestOperationRequestId", instance.latestOperationRequestId());
    json.addProperty("StopChargingMode", instance.stopChargingMode());
    if (instance.publicIp() != null) {
      json.getAsJsonObject("InternetAccessible")
          .addProperty("InternetChargeType", "TRAFFIC_POSTPAID_BY_HOUR");
    }
    instance.fields().forEach((path, value) -> holder(json, path).add(last(path), value));
    return json;
  }

  /** What is in that place of every element, unless the instance has been given another. */
  static JsonElement field(StandInInstance instance, String path) {
    JsonElement given = instance.fields().get(path);
    return given == null ? holder(TEMPLATE, path).get(last(path)) : given;
  }

  private static JsonObject holder(JsonObject json, String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? json : json.getAsJsonObject(path.substring(0, dot));
  }

  private static String last(String path) {
    return path.substring(path.indexOf('.') + 1);
  }

  static JsonObject status(StandInInstance instance) {
    JsonObject json = new JsonObject();
    json.addProperty("InstanceId", instance.id());
    json.addProperty("InstanceState", instance.state());
    return json;
  }

  static JsonElement addresses(String address) {
    if (address == null) {
      return JsonNull.INSTANCE;
    }
    JsonArray addresses = new JsonArray();
    addresses.add(address);
    return addresses;
  }

  private static JsonArray tags(StandInInstance instance) {
    JsonArray tags = new JsonArray();
    instance
        .tags()
        .forEach(
            (key, value) -> {
              JsonObject tag = new JsonObject();
              tag.addProperty("tagKey", key);
              tag.addProperty("tagValue", value);
              tag.addProperty("Key", key);
              tag.addProperty("Value", value);
              tags.add(tag);
            });
    return tags;
  }
}
