// Runs the real tools, each in a process of its own that knows of nothing but a temporary folder and the endpoint.
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DUMMY } from './signature.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(here, 'node_modules/@serverless/components/bin/bin');
const TOOLKIT = join(here, 'lib/run-toolkit.cjs');
const OSLS = join(here, 'node_modules/osls/bin/serverless.js');
/** A few seconds each, on a machine that does nothing else. */
const LIMIT_MS = 120_000;

/** Deploys the serverless.yml of a folder. */
export const deploy = (folder, stage, endpoint, certificatePath) =>
  run(CLI, ['deploy', '--stage', stage], folder, {
    ...toEndpoint(endpoint, certificatePath),
    SERVERLESS_PLATFORM_VENDOR: 'tencent',
    TENCENT_SECRET_ID: DUMMY.id,
    TENCENT_SECRET_KEY: DUMMY.secret,
    TENCENT_APP_ID: DUMMY.appId,
  });

/** Hands inputs to the component toolkit, as the deploying service does. */
export const create = (folder, inputs, endpoint, certificatePath) =>
  run(TOOLKIT, [JSON.stringify({ inputs, key: DUMMY })], folder, toEndpoint(endpoint, certificatePath));

/** Makes the CloudFormation template of a serverless.aws.yml. */
export const packageForAws = (folder, file, stage) =>
  run(OSLS, ['package', '--config', file, '--stage', stage, '--package', 'packaged'], folder, {
    SLS_NOTIFICATIONS_MODE: 'off',
    AWS_EC2_METADATA_DISABLED: 'true',
  });

function toEndpoint({ port }, certificatePath) {
  const proxy = `http://127.0.0.1:${port}`;
  return { HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NODE_EXTRA_CA_CERTS: certificatePath };
}

/** Nothing of the caller's environment but the path to the programs: no keys, no settings, no home. */
async function run(script, args, folder, environment) {
  const home = join(folder, '.home');
  await mkdir(home, { recursive: true });
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    CI: '1',
    NO_COLOR: '1',
    SLS_TRACKING_DISABLED: '1',
    SLS_TELEMETRY_DISABLED: '1',
    ...environment,
  };
  return new Promise((resolve) => {
    const options = { cwd: folder, env, timeout: LIMIT_MS, maxBuffer: 16 << 20 };
    execFile(process.execPath, [script, ...args], options, (failed, stdout, stderr) =>
      resolve({ code: failed ? (failed.code ?? failed.signal) : 0, output: `${stdout}\n${stderr}` }),
    );
  });
}

/** The line of a tool's output that says what was wrong: no cursor movements, stack traces, addresses of help, paths. */
export function lastWords(output) {
  const lines = output
    .replace(/\x1b\[[\d;?NaN]*[A-Za-z]/g, '\n')
    .split('\n')
    .map((line) => line.trim().replaceAll(/[^\s"']*\/run-\w+\//g, ''))
    .filter((line) => line && !NOISE.test(line));
  // osls puts its sentences below a line of their own.
  const heading = lines.indexOf('Error:');
  if (heading >= 0) return lines.slice(heading + 1).join(' ');
  const line = lines.find((each) => /error:/i.test(each)) ?? lines.find((each) => / › /.test(each)) ?? lines.at(-1);
  return line?.replace(/^[\w-]+ › /, '') ?? 'without a word';
}

const NOISE = /^at |^\d+s ›|^Node\.js v|^(帮助文档|BUG提交|问答社区):|^(Learn more|Environment:|Docs:)|^null$|^\W+$/;
