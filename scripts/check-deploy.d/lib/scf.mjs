// The checks of serverless.yml: each a deploy of the file, with its optional blocks in or out, or with a mistake in it.
import { commentedBlocks, withBlocks, withoutItem } from './blocks.mjs';
import { readByCli, WAYS } from './dotenv.mjs';
import { BLOCKS, blocksIn, OPTIONAL_VARIABLES } from './expected.mjs';
import { MISTAKES, planted, seen } from './mistakes.mjs';
import { readServerless } from './reader.mjs';
import { play } from './scenario.mjs';
import { sideBySide } from './side-by-side.mjs';

/** Checks the text of a serverless.yml; with mistakes planted in it as well if it is the one that is shipped. */
export async function checkScf({ text, dotenv, isShipped, certificate, report }) {
  const optional = Object.entries(OPTIONAL_VARIABLES).map(([name, value]) => `${name}=${value}`);
  const all = `${dotenv}\n${optional.join('\n')}\n`;

  report.check(...blocksKnown(text, isShipped));
  const deploys = variants(text, isShipped);
  for await (const [{ name, isShown }, run] of sideBySide(deploys, (v) => play({ ...v, dotenv: all, certificate }))) {
    const { problems, sent, calls } = run;
    const signed = calls.length > 0 && calls.every((call) => call.isSigned) ? ', each signed' : '';
    const shown = isShown && problems.length === 0 ? summary(sent) : [];
    report.check(name, { problems, note: `${calls.length} requests${signed}`, shown });
  }
  if (!isShipped) return;

  report.title('Mistakes planted in it', 'what the tools do, and what the check says');
  const mistakes = MISTAKES.map((mistake) => ({ mistake, ...planted(mistake, text, all) }));
  for await (const [{ mistake }, run] of sideBySide(mistakes, (m) => play({ ...m, stage: 'dev', certificate }))) {
    report.check(mistake.what, seen(mistake, run.problems, outcome(run.tools)));
  }

  report.title('The .env file', 'as the CLI reads it');
  report.check(`${WAYS.length} ways to write a value`, { problems: await readByCli(certificate), note: 'dotenv.json' });
}

/** Every commented block is one that is tried, and in the file that is shipped every optional one is there. */
function blocksKnown(text, isShipped) {
  const commented = commentedBlocks(text);
  const there = [...commented.map(({ name }) => name), ...blocksIn(readServerless(text, {}, 'dev').document)];
  const unknown = commented.filter(({ name }) => !BLOCKS.includes(name));
  const gone = isShipped ? BLOCKS.filter((name) => !there.includes(name)) : [];
  const problems = [
    ...unknown.map(({ name, first }) => `line ${first + 1}: nobody expects the commented block ${name}; add it to expected.json`),
    ...gone.map((name) => `the block ${name} of expected.json is not there`),
  ];
  return [`its ${commented.length} commented blocks are all known`, { problems }];
}

function variants(text, isShipped) {
  const names = commentedBlocks(text).map(({ name }) => name).filter((name) => BLOCKS.includes(name));
  const variables = names.filter((name) => name.startsWith('LIGHTS_OUT_'));
  const rest = names.filter((name) => !variables.includes(name));
  const everything = { name: 'every block in, stage prod', text: withBlocks(text, names), stage: 'prod' };
  const asItIs = { name: 'as it is, stage dev', text, stage: 'dev', isShown: true };
  if (!isShipped) return names.length ? [asItIs, everything] : [asItIs];
  return [
    asItIs,
    ...rest.map((name) => ({ name: `with ${name} in`, text: withBlocks(text, [name]), stage: 'dev' })),
    { name: `with ${variables.length} more variables in`, text: withBlocks(text, variables), stage: 'dev' },
    { name: 'for the custom runtime, its programs still programs', text: forCustomRuntime(text), stage: 'dev' },
    { name: 'without the ckafka block', text: withoutItem(text, 'ckafka'), stage: 'dev' },
    everything,
  ];
}

/** The two words that docs/custom-runtime.md says. */
const forCustomRuntime = (text) =>
  text.replace('src: ./target/scf\n', 'src: ./target/custom-runtime\n').replace('runtime: Java17 ', 'runtime: CustomRuntime ');

/** What was captured, for people. */
function summary({ CreateFunction: f, CreateTrigger: triggers, AttachResourcesTag: tags, src }) {
  const pairs = (mapping) => Object.entries(mapping).map(([key, value]) => `${key}=${value}`).join('  ');
  return [
    `CreateFunction  ${f.FunctionName} in ${f.Namespace}: ${f.Runtime}, ${f.Handler}`,
    `                ${f.MemorySize} MB, ${f.Timeout} s, ${f.InitTimeout} s to start, role ${f.Role}`,
    `                CLS logset ${f.ClsLogsetId}, topic ${f.ClsTopicId}`,
    ...Object.entries(f.Environment).map(([name, value]) => `                ${name}=${value}`),
    `uploaded        ${src.files.join('  ')}`,
    `tags            ${pairs(tags)}`,
    ...triggers.flatMap((trigger) => [
      `CreateTrigger   ${trigger.Type} ${trigger.TriggerName}, ${trigger.Enable}, ${JSON.stringify(trigger.TriggerDesc)}`,
      ...(trigger.CustomArgument ? [`                ${trigger.CustomArgument}`] : []),
    ]),
  ];
}

function outcome({ cli, toolkit }) {
  if (cli.code !== 0) return 'the CLI refuses it';
  if (!toolkit) return 'the CLI deploys nothing, and ends with 0';
  return toolkit.code === 0 ? 'the tools take it, without a word' : 'the CLI takes it, the toolkit fails';
}
