// The checks of serverless.aws.yml: what osls makes of it, as it is and with mistakes in it.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { differences } from './compare.mjs';
import { AWS_MISTAKES, planted, seen } from './mistakes.mjs';
import { lay } from './scenario.mjs';
import { sideBySide } from './side-by-side.mjs';
import { resourcesOf } from './template.mjs';
import { lastWords, packageForAws } from './tools.mjs';

const EXPECTED = await readFile(new URL('../expected-aws.json', import.meta.url), 'utf8');

/** Checks the text of a serverless.aws.yml; with mistakes planted in it as well if it is the one that is shipped. */
export async function checkAws({ text, dotenv, sample, isShipped, folder, report }) {
  const variants = [
    { name: 'as it is, stage dev', stage: 'dev', isShown: true, isLinted: HAS_LINT },
    { name: 'as it is, stage prod', stage: 'prod' },
  ].map((variant) => ({ ...variant, text, dotenv, folder }));
  for await (const [{ name, isShown }, { problems, resources }] of sideBySide(variants, make)) {
    const shown = isShown && problems.length === 0;
    const note = `${Object.keys(resources).length} resources`;
    report.check(name, { problems, note, shown: shown ? summary(resources) : [] });
    if (shown) report.check('what the schedule sends is events/aws-schedule.json', { problems: asSent(resources, sample) });
  }
  if (!isShipped) return;

  report.title('Mistakes planted in it', 'what osls does, and what the check says');
  const mistakes = AWS_MISTAKES.map((mistake) => ({ ...planted(mistake, text, dotenv), mistake, stage: 'dev', folder }));
  for await (const [{ mistake }, { problems, osls }] of sideBySide(mistakes, make)) {
    report.check(mistake.what, seen(mistake, problems, osls.code === 0 ? 'osls takes it' : 'osls refuses it'));
  }
}

/** Has osls make the template. @returns what is wrong with it, and its resources */
async function make({ text, dotenv, stage, isLinted, folder: parent }) {
  const folder = await mkdtemp(join(parent, 'run-'));
  try {
    await lay(folder, { 'serverless.aws.yml': text, [`.env.${stage}`]: dotenv, 'target/lights-out.jar': aJar() });
    const osls = await packageForAws(folder, 'serverless.aws.yml', stage);
    if (osls.code !== 0) return { problems: [`osls gave up: ${lastWords(osls.output)}`], resources: {}, osls };
    const path = join(folder, 'packaged/cloudformation-template-update-stack.json');
    const resources = resourcesOf(JSON.parse(await readFile(path, 'utf8')));
    const expected = JSON.parse(EXPECTED.replaceAll('${stage}', stage));
    const problems = [...differences(expected, resources), ...tooSoon(resources), ...(isLinted ? lint(path) : [])];
    return { problems, resources, osls };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** AWS: a message that is still being worked on must not come again, and retries of the poller are counted in (SQS guide). */
function tooSoon({ Orders, StopLambdaFunction }) {
  const least = 6 * StopLambdaFunction?.Timeout;
  const is = Orders?.VisibilityTimeout;
  return is >= least ? [] : [`Orders.VisibilityTimeout is ${is}: six times the function's timeout is ${least}`];
}

/** The input with what the Scheduler fills in must be the sample, which a test hands to the function. */
function asSent({ StopSchedulerSchedule1: schedule }, sample) {
  const { id, time } = sample;
  const arn = id.slice(0, -`/${time}`.length);
  const input = JSON.stringify(schedule.Target.Input)
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', time);
  return differences(sample, JSON.parse(input));
}

/** Whether cfn-lint is there, which knows what CloudFormation takes. */
export const HAS_LINT = spawnSync('cfn-lint', ['--version']).status === 0;

/** The errors of cfn-lint. */
function lint(path) {
  const options = ['--non-zero-exit-code', 'error', '--format', 'parseable'];
  const { status, stdout, stderr } = spawnSync('cfn-lint', [...options, path], { encoding: 'utf8' });
  if (status === 0) return [];
  return (stdout || stderr).trim().split('\n').map((line) => `cfn-lint: ${line.slice(line.indexOf(':') + 1)}`);
}

/** What was made, for people. */
function summary(resources) {
  const { StopLambdaFunction: f, StopSchedulerSchedule1: schedule, StopEventSourceMappingSQSOrders: mapping, Orders } = resources;
  return [
    `function   ${f.FunctionName}: ${f.Runtime}, ${f.Handler}, ${f.MemorySize} MB, ${f.Timeout} s`,
    ...Object.entries(f.Environment.Variables).map(([name, value]) => `           ${name}=${value}`),
    `schedule   ${schedule.ScheduleExpression} in ${schedule.ScheduleExpressionTimezone}`,
    `           ${JSON.stringify(schedule.Target.Input)}`,
    `queue      ${Orders.QueueName}, ${mapping.BatchSize} messages at a time, ${mapping.FunctionResponseTypes}`,
    `           hidden for ${Orders.VisibilityTimeout} s, to ${Orders.RedrivePolicy.deadLetterTargetArn} after ${Orders.RedrivePolicy.maxReceiveCount} times`,
  ];
}

/** osls looks into the archive, so it must be one. */
function aJar() {
  const jar = new AdmZip();
  jar.addFile('dev/lightsout/LambdaFunction.class', Buffer.from('a class'));
  return jar.toBuffer();
}
