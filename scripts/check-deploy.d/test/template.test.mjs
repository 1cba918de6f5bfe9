import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resourcesOf } from '../lib/template.mjs';
import { lastWords } from '../lib/tools.mjs';

test('references are written short, and what osls makes for itself is left out', () => {
  const template = {
    Resources: {
      ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' },
      Orders: {
        Type: 'AWS::SQS::Queue',
        DependsOn: ['Dead'],
        Properties: {
          Arn: { 'Fn::GetAtt': ['Dead', 'Arn'] },
          Name: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] },
          Input: '{"a":1}',
          Empty: {},
        },
      },
    },
  };

  assert.deepEqual(resourcesOf(template), {
    Orders: { Type: 'AWS::SQS::Queue', Arn: 'Dead.Arn', Name: 'a-AWS::Region', Input: { a: 1 }, Empty: {} },
  });
});

test('of what a tool says the sentence is left, without paths and help', () => {
  const cli = '\x1b[?25l\x1b[J\n0s › Serverless › starting .\n\x1b[NaNA\x1b[Gfn › no src \n\n  帮助文档: https://help\n\x1b[G\n';
  const osls = 'Environment: linux\n\nError:\nunrecognized property\n  - in /tmp/a/run-x1/file.yml\n\nLearn more here: https://help\n';

  assert.equal(lastWords(cli), 'no src');
  assert.equal(lastWords(osls), 'unrecognized property - in file.yml');
  assert.equal(lastWords('\n'), 'without a word');
});
