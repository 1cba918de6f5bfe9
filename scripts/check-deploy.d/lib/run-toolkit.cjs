// What the deploying service does with the inputs, cut down to its core: src has become an object in a bucket by then.
const { Scf } = require('tencent-component-toolkit');

const { inputs, key } = JSON.parse(process.argv[2]);
const { src, ...rest } = inputs;
const credentials = { SecretId: key.id, SecretKey: key.secret, AppId: key.appId };

new Scf(credentials, inputs.region)
  .deploy({ ...rest, code: { bucket: 'sls-cloudfunction', object: 'lights-out.zip' } })
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
