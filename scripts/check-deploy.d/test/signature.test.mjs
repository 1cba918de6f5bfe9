import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { DUMMY, isSigned } from '../lib/signature.mjs';

/** As document 213/15692 says, written out: the parameters by name. */
const TEXT = `POSTscf.tencentcloudapi.com/?Action=GetFunction&Nonce=1&SecretId=${DUMMY.id}`;
const Signature = createHmac('sha1', DUMMY.secret).update(TEXT).digest('base64');
const request = (parameters) => ({
  method: 'POST',
  host: 'scf.tencentcloudapi.com',
  path: '/',
  headers: {},
  parameters: { SecretId: DUMMY.id, Nonce: '1', Action: 'GetFunction', Signature, ...parameters },
});

test('a request that was signed with the dummy key is signed', () => {
  assert.equal(isSigned(request({})), true);
});

test('a request that was changed, or signed with another key, is not', () => {
  assert.equal(isSigned(request({ Action: 'DeleteFunction' })), false);
  assert.equal(isSigned(request({ SecretId: 'AKIDother' })), false);
  assert.equal(isSigned(request({ Signature: undefined })), false);
});

test('a header that is no signature is none', () => {
  const bad = { ...request({}), headers: { authorization: 'TC3-HMAC-SHA256 nonsense' }, body: '{}' };

  assert.equal(isSigned(bad), false);
});
