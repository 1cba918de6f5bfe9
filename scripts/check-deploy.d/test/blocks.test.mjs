import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentedBlocks, withBlocks, withoutItem } from '../lib/blocks.mjs';

const TEXT = `inputs:
  # deadLetter: a sentence with a colon
  # deadLetter:
  #   type: topic
  #   name: \${env:TOPIC}
  environment:
    variables:
      # false: the topic is not asked.
      # JOURNAL: \${env:JOURNAL}
      # Other settings count only if they are passed on:
      # MAX: '20'   # or more
  events:
    - timer:
        parameters:
          name: a
    # With two more lines:
    # - http:
    #     parameters:
    #       authType: NONE
    - ckafka:
        parameters:
          name: b

          # said of the last key
    - cos: {}
`;

test('commented keys are blocks and sentences are not', () => {
  const blocks = commentedBlocks(TEXT);

  assert.deepEqual(blocks.map(({ name }) => name), ['deadLetter', 'JOURNAL', 'MAX', 'http']);
});

test('a block ends where its comment is no deeper', () => {
  const [deadLetter, , , http] = commentedBlocks(TEXT);

  assert.deepEqual([deadLetter.first, deadLetter.last], [2, 4]);
  assert.deepEqual([http.first, http.last], [16, 18]);
});

test('two blocks side by side are two', () => {
  const blocks = commentedBlocks('  # a:\n  #   b: 1\n  # c:\n  #   d: 2\n');

  assert.deepEqual(blocks.map(({ name }) => name), ['a', 'c']);
});

test('a comment without a space is a block as well', () => {
  const text = '  #deadLetter:\n  #  type: topic\n  #  name: t\n';

  assert.equal(withBlocks(text, ['deadLetter']), '  deadLetter:\n    type: topic\n    name: t\n');
});

test('a note to editors is no block', () => {
  assert.deepEqual(commentedBlocks('# yaml-language-server: $schema=ops/serverless.schema.json\n'), []);
});

test('only the named blocks are taken in', () => {
  const text = withBlocks(TEXT, ['deadLetter', 'http']);

  assert.match(text, /\n {2}deadLetter:\n {4}type: topic\n {4}name: \$\{env:TOPIC\}\n/);
  assert.match(text, /\n {4}- http:\n {8}parameters:\n {10}authType: NONE\n/);
  assert.match(text, /# JOURNAL:/);
  assert.match(text, /# deadLetter: a sentence/);
});

test('an item goes with all that is below it', () => {
  const text = withoutItem(TEXT, 'ckafka');

  assert.doesNotMatch(text, /ckafka|name: b/);
  assert.match(text, /name: a/);
  assert.match(text, /- cos: \{\}/);
});

test('an item that is not there cannot go', () => {
  assert.throws(() => withoutItem(TEXT, 'cmq'), /there is no "- cmq:"/);
});
