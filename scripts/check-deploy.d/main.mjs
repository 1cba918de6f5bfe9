// What scripts/check-deploy runs, once the tools are there. Arguments: the folder of the project, and perhaps a file.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAws, HAS_LINT } from './lib/aws.mjs';
import { UPLOAD_HOST } from './lib/cloud.mjs';
import { startReport } from './lib/report.mjs';
import { checkScf } from './lib/scf.mjs';

const [root, file] = process.argv.slice(2);
const { dependencies } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const version = (name) => `${name} ${dependencies[name]}`;

const report = startReport();
const folder = await mkdtemp(join(tmpdir(), 'lights-out-deploy-'));
try {
  report.title('The check itself', process.env.LIGHTS_OUT_ALONE ? 'without any network' : 'the network is there, and refused to the tools');
  report.check('its own tests', ownTests());

  const dotenv = await readFile(join(root, '.env.example'), 'utf8');
  const given = file && (await read(file));
  const isForAws = given && /^provider:/m.test(given);

  if (!isForAws) {
    const tools = `${version('@serverless/components')}, ${version('tencent-component-toolkit')}`;
    report.title(`${file ?? 'serverless.yml'} → Tencent Cloud SCF`, tools);
    const text = given ?? (await read(join(root, 'serverless.yml')));
    await checkScf({ text, dotenv, isShipped: !file, certificate: await throwAwayCertificate(), report });
  }
  if (!file || isForAws) {
    const lint = HAS_LINT ? 'and cfn-lint' : 'without cfn-lint, which is not on the PATH';
    report.title(`${file ?? 'serverless.aws.yml'} → AWS Lambda`, `${version('osls')}, ${lint}`);
    const text = given ?? (await read(join(root, 'serverless.aws.yml')));
    const sample = JSON.parse(await readFile(join(root, 'events/aws-schedule.json'), 'utf8'));
    await checkAws({ text, dotenv, sample, isShipped: !file, folder, report });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = report.end('What is meant so belongs into scripts/check-deploy.d/expected.json or expected-aws.json as well.');

/** With one kind of line ends, whoever wrote it. */
async function read(path) {
  return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
}

function ownTests() {
  const tests = fileURLToPath(new URL('test/', import.meta.url));
  const files = readdirSync(tests).map((name) => join(tests, name));
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...files], { encoding: 'utf8' });
  const [, count] = /^# pass (\d+)$/m.exec(stdout) ?? [];
  const failed = stdout.split('\n').filter((line) => /^\s*not ok/.test(line));
  return { problems: status === 0 ? [] : failed.length ? failed : ['they could not be run'], note: `${count} tests` };
}

/** For a day, in a folder that goes away. The tools are told to trust it; nobody else is. */
async function throwAwayCertificate() {
  const path = join(folder, 'cert.pem');
  const key = join(folder, 'key.pem');
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...['-keyout', key, '-out', path, '-subj', '/CN=lights-out'],
    ...['-addext', `subjectAltName=DNS:*.tencentcloudapi.com,DNS:${UPLOAD_HOST}`],
  ], { stdio: 'pipe' });
  return { folder, path, key: await readFile(key), cert: await readFile(path) };
}
