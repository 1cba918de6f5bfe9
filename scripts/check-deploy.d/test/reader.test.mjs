import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WAYS } from '../lib/dotenv.mjs';
import { blocksIn, expected } from '../lib/expected.mjs';
import { MISTAKES, planted } from '../lib/mistakes.mjs';
import { readDotenv, readServerless } from '../lib/reader.mjs';

test('variables are filled in, also inside a value, and the stage overrides', () => {
  const { leaves, problems } = readServerless('app: a\nstage: dev\ninputs:\n  x: ${env:A}-${stage}-${app}\n', { A: '1' }, 'prod');

  assert.deepEqual(problems, []);
  assert.deepEqual(leaves.find(({ path }) => path === 'inputs.x').value, '1-prod-a');
  assert.deepEqual(leaves.find(({ path }) => path === 'stage').value, 'prod');
});

test('what is not set and what nothing fills in are told apart', () => {
  const { problems } = readServerless('inputs:\n  x: ${env:NONE}\n  y: ${env.A}\n  z:\n', { A: '1' }, 'dev');

  assert.deepEqual(problems, ['inputs.x: ${env:NONE} is not set', 'inputs.y: nothing fills in ${env.A}', 'inputs.z: has no value']);
});

test('a file that is not YAML says where', () => {
  const { problems } = readServerless('a: 1\na: 2\n', {}, 'dev');

  assert.match(problems[0], /not YAML: duplicated mapping key, line 2/);
});

for (const { written, seen } of WAYS) {
  test(`a .env file's ${JSON.stringify(written)} is ${JSON.stringify(seen)}`, () => {
    assert.equal(readDotenv(written).X ?? null, seen);
  });
}

test('an optional block is expected where it is in', () => {
  const { document } = readServerless('inputs:\n  deadLetter: {type: topic}\n  events:\n    - http: {parameters: {}}\n', {}, 'dev');

  const names = blocksIn(document);

  assert.deepEqual(names, ['http', 'deadLetter']);
  assert.deepEqual(expected('dev', names).CreateTrigger.map(({ Type }) => Type), ['timer', 'http']);
  assert.equal(expected('dev', names).CreateFunction.DeadLetterConfig.Type, 'topic');
});

test('the stage is in what is expected', () => {
  assert.equal(expected('prod', []).CreateFunction.FunctionName, 'lights-out-prod');
});

test('a mistake that finds no place is itself one', () => {
  assert.throws(() => planted(MISTAKES[0], 'nothing: here', ''), /nothing to plant a mistake in/);
});
