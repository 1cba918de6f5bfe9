import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { answerOf, isKnown, ROLE_HOST } from '../lib/cloud.mjs';
import { startEndpoint } from '../lib/endpoint.mjs';

const connect = (port, path) =>
  new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', method: 'CONNECT', path });
    request.on('connect', (response, socket) => resolve(response.statusCode) ?? socket.destroy());
    request.on('error', reject).end();
  });

test('a host that is not the cloud is refused and noted', async () => {
  const endpoint = await startEndpoint({});

  const statuses = [await connect(endpoint.port, 'example.com:443'), await connect(endpoint.port, `${ROLE_HOST}:80`)];

  endpoint.close();
  assert.deepEqual(statuses, [403, 200]);
  assert.deepEqual(endpoint.refused, ['example.com']);
});

test('a host that only looks like the cloud is refused', async () => {
  const endpoint = await startEndpoint({});

  const status = await connect(endpoint.port, 'scf.tencentcloudapi.com.example.com:443');

  endpoint.close();
  assert.equal(status, 403);
});

test('a function is there once it was created, and a call that nobody knows is an error', () => {
  const look = { service: 'scf', action: 'GetFunction', parameters: { Namespace: 'default' } };
  const creation = { service: 'scf', action: 'CreateFunction', parameters: { FunctionName: 'f' } };
  const odd = { service: 'scf', action: 'DeleteEverything', parameters: {} };

  assert.equal(answerOf(look, [look]).Error.Code, 'ResourceNotFound.Function');
  assert.equal(answerOf(look, [creation, look]).Status, 'Active');
  assert.equal(answerOf(odd, [odd]).Error.Code, 'InvalidAction');
  assert.equal(isKnown(odd), false);
});
