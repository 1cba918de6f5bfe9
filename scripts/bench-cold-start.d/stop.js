// The least that makes the same two calls with Tencent Cloud's SDK for Node.js: what SdkProgram.java does.
const { Client } = require("tencentcloud-sdk-nodejs/tencentcloud/services/cvm/v20170312/cvm_client");

async function main() {
  const env = process.env;
  const host = env.LIGHTS_OUT_ENDPOINT.indexOf("://") + "://".length;
  const client = new Client({
    credential: {
      secretId: env.TENCENTCLOUD_SECRETID,
      secretKey: env.TENCENTCLOUD_SECRETKEY,
      token: env.TENCENTCLOUD_SESSIONTOKEN,
    },
    region: env.TENCENTCLOUD_REGION,
    profile: {
      httpProfile: {
        protocol: env.LIGHTS_OUT_ENDPOINT.slice(0, host),
        endpoint: env.LIGHTS_OUT_ENDPOINT.slice(host),
      },
    },
  });
  const look = await client.DescribeInstances({ InstanceIds: [env.INSTANCE], Limit: 1 });
  if (look.InstanceSet[0].InstanceState === "RUNNING") {
    await client.StopInstances({ InstanceIds: [env.INSTANCE] });
  }
  // See Mark.java: it is over, and waits to be ended.
  process.stdout.write("\x04");
  process.stdin.resume();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
