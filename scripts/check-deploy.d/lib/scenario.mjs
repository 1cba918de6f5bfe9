// One deploy, from the text of a serverless.yml to what is wrong with what the real tools made of it.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { capture, filledIn, instanceOf } from './capture.mjs';
import { isKnown, STATISTICS_HOSTS } from './cloud.mjs';
import { differences, unknown, unread } from './compare.mjs';
import { startEndpoint } from './endpoint.mjs';
import { blocksIn, expected, runtimeOf } from './expected.mjs';
import { readDotenv, readServerless } from './reader.mjs';
import { create, deploy, lastWords } from './tools.mjs';

/** Beside what is to be deployed there is what never may be. */
const BUILD = {
  'target/scf/dev/lightsout/ScfFunction.class': 'a class',
  'target/scf/lib/library.jar': 'a library',
  'target/scf/.env': 'SECRET=1',
  'target/scf/.env.dev': 'SECRET=1',
  'target/lights-out.jar': 'a jar',
  'target/custom-runtime/bootstrap': 'a program',
  'target/custom-runtime/jre/bin/java': 'a program',
  'target/custom-runtime/lights-out.aot': 'a cache',
};

/** Those of them that must still be able to be executed where they arrive. */
const PROGRAM = /^target\/custom-runtime\/(bootstrap|jre\/bin\/java)$/;

/**
 * Deploys a serverless.yml with the real tools to the endpoint.
 *
 * @param text the file
 * @param dotenv the text of the .env file beside it
 * @param stage the stage to deploy to
 * @param certificate `{key, cert, path}`
 * @returns `{problems, sent, calls, tools}`: what is wrong, a sentence each; what was captured; and how the tools ended
 */
export async function play({ text, dotenv, stage, certificate }) {
  const read = readServerless(text, readDotenv(dotenv), stage);
  const files = { ...BUILD, 'serverless.yml': text, [`.env.${stage}`]: dotenv };
  const { cli, endpoint: deployed } = await deployTo(files, stage, certificate);
  const instance = instanceOf(deployed.calls);
  const inputs = instance && filledIn(instance.inputs, instance);
  const { toolkit, endpoint: created } = inputs ? await createFrom(inputs, certificate) : NOT_REACHED;
  const sent = capture(deployed, created.calls, inputs);
  const ended = [...gaveUp('the CLI', cli), ...sentNothing(cli, instance), ...gaveUp('the component toolkit', toolkit)];
  // What a tool had not come to when it gave up is not wrong.
  const compared = () => [...unread(read.leaves, sent), ...differences(expected(stage, blocksIn(read.document), runtimeOf(read.document)), sent)];
  const problems = [
    ...read.problems,
    ...unknown(read.leaves),
    ...noFolder(read.leaves),
    ...ended,
    ...(ended.length === 0 ? compared() : []),
    ...strange(deployed),
    ...strange(created),
  ];
  return {
    problems: [...new Set(problems)].map((problem) => withType(problem, sent)),
    sent,
    calls: [...deployed.calls, ...created.calls],
    tools: { cli, toolkit },
  };
}

const NOT_REACHED = { toolkit: undefined, endpoint: { calls: [], refused: [] } };

/** Says which trigger is meant, beside its number. */
const withType = (problem, sent) =>
  problem.replace(/^CreateTrigger\.(\d+)/, (path, index) => `${path} (${sent.CreateTrigger[index]?.Type ?? 'none'})`);

/** Lays files into a folder of their own and lets the CLI deploy it. */
export const deployTo = (files, stage, certificate) =>
  inFolder(certificate, async (folder, endpoint) => {
    await lay(folder, files);
    return { cli: await deploy(folder, stage, endpoint, certificate.path), endpoint };
  });

/** Writes files into a folder, by name. */
export async function lay(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
    if (PROGRAM.test(name)) await chmod(join(folder, name), 0o755);
  }
}

const createFrom = (inputs, certificate) =>
  inFolder(certificate, async (folder, endpoint) => ({ toolkit: await create(folder, inputs, endpoint, certificate.path), endpoint }));

async function inFolder(certificate, work) {
  const folder = await mkdtemp(join(certificate.folder, 'run-'));
  const endpoint = await startEndpoint(certificate);
  try {
    return await work(folder, endpoint);
  } finally {
    endpoint.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The CLI walks src, and falls over anything but a folder. */
function noFolder(leaves) {
  const isFolder = (path) => Object.keys(BUILD).some((file) => file.startsWith(`${normalize(path).replace(/\/$/, '')}/`));
  return leaves
    .filter(({ path, value }) => /^inputs\.src(\.src)?$/.test(path) && !isFolder(String(value)))
    .map(({ path, value }) => `${path}: ${value} is not a folder that the build makes, such as ./target/scf`);
}

const gaveUp = (name, run) => (!run || run.code === 0 ? [] : [`${name} gave up: ${lastWords(run.output)}`]);

/** For a file that is not YAML the CLI prints an error and ends with 0. */
const sentNothing = (cli, instance) =>
  cli.code === 0 && !instance ? [`the CLI ended well and deployed nothing: ${lastWords(cli.output)}`] : [];

/** What should not have arrived at an endpoint. */
function strange({ calls, refused }) {
  return [
    ...calls.filter((call) => !call.isSigned).map((call) => `${call.action}: its signature is wrong`),
    ...calls.filter((call) => !isKnown(call)).map((call) => `${call.service} ${call.action}: nobody expected this call`),
    ...refused.filter((host) => !STATISTICS_HOSTS.includes(host)).map((host) => `the tool wanted to reach ${host}`),
  ];
}
