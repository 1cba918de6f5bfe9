import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, unknown, unread } from '../lib/compare.mjs';

const SENT = {
  RunComponent: { app: 'a' },
  CreateFunction: { MemorySize: '256', Environment: { A: '1' } },
  CreateTrigger: [{ Type: 'timer', Enable: 'OPEN' }],
  AttachResourcesTag: {},
};

test('what is alike has no differences', () => {
  assert.deepEqual(differences(SENT, structuredClone(SENT)), []);
});

test('what is missing, wrong or too much is named with its path', () => {
  const expected = { memory: '256', role: 'R', list: [1] };
  const sent = { memory: '128', list: [1, 2] };

  assert.deepEqual(differences(expected, sent), [
    'role: expected "R", was not sent',
    'memory: expected "256", sent "128"',
    'list.1: not expected, sent 2',
  ]);
});

test('a number is not its text', () => {
  assert.deepEqual(differences({ a: 1 }, { a: '1' }), ['a: expected 1, sent "1"']);
});

test('a key that nothing reads is named, with the one that is meant', () => {
  assert.deepEqual(unknown([{ path: 'inputs.memorySise', value: 256 }]), [
    'inputs.memorySise: no tool reads this key, it is dropped without a word; is inputs.memorySize meant?',
  ]);
});

test('a key that is far from every other is named alone', () => {
  const [problem] = unknown([{ path: 'inputs.schedule', value: 'daily' }]);

  assert.equal(problem, 'inputs.schedule: no tool reads this key, it is dropped without a word');
});

test('a value that came out is read', () => {
  const leaves = [
    { path: 'inputs.memorySize', value: 256 },
    { path: 'inputs.environment.variables.A', value: 1 },
    { path: 'inputs.events.0.timer.parameters.enable', value: true },
  ];

  assert.deepEqual(unread(leaves, SENT), []);
  assert.deepEqual(unknown(leaves), []);
});

test('a value that did not come out, or as another, is named', () => {
  const leaves = [
    { path: 'inputs.role', value: 'R' },
    { path: 'inputs.memorySize', value: 512 },
  ];

  assert.deepEqual(unread(leaves, SENT), [
    'inputs.role: is "R", but was not sent',
    'inputs.memorySize: is 512, but "256" was sent',
  ]);
});

test('a password is not shown', () => {
  const path = 'inputs.environment.variables.LIGHTS_OUT_WEBHOOK_PASSWORD';
  const sent = { CreateFunction: { Environment: { LIGHTS_OUT_WEBHOOK_PASSWORD: 'other' } } };

  const problems = [
    ...unread([{ path, value: 'battery' }], sent),
    ...differences({ A_PASSWORD: 'horse', A_KEY: 'staple' }, { A_PASSWORD: 'other', TENCENT_TOKEN: 'third' }),
  ];

  assert.equal(problems.length, 4);
  assert.doesNotMatch(problems.join(), /battery|horse|staple|other|third/);
});
