// How the CLI reads a .env file, which no page says: each way to write a value, tried with the CLI itself.
import { readFile } from 'node:fs/promises';
import { instanceOf } from './capture.mjs';
import { show } from './compare.mjs';
import { readDotenv } from './reader.mjs';
import { deployTo } from './scenario.mjs';

/** `[{written, seen}]` for a variable X; `null` is one that is not set. scripts/deploy reads the same table. */
export const WAYS = JSON.parse(await readFile(new URL('../dotenv.json', import.meta.url), 'utf8'));

/** A sentence for each way that the CLI reads otherwise than the table says, or our own reader does. */
export async function readByCli(certificate) {
  const named = (text, i) => text.replaceAll('X', `WAY_${i}`);
  const variables = WAYS.map((_, i) => `    way${i}: \${env:WAY_${i}}`);
  const files = {
    'serverless.yml': ['app: a', 'component: scf', 'name: n', 'inputs:', '  src: ./src', '  ways:', ...variables].join('\n'),
    '.env.dev': WAYS.map(({ written }, i) => named(written, i)).join('\n'),
    // Beside .env.dev this one is not read.
    '.env': 'WAY_0=of the other file\nHOME=elsewhere\n',
    'src/file': '',
  };
  const { cli, endpoint } = await deployTo(files, 'dev', certificate);
  const read = instanceOf(endpoint.calls)?.inputs.ways;
  if (!read) return [`the CLI gave up: ${cli.output.trim()}`];
  return WAYS.flatMap(({ written, seen }, i) => {
    const ours = readDotenv(written).X ?? null;
    return [
      ...((read[`way${i}`] ?? null) === seen ? [] : [`${show(written)}: the CLI reads ${show(read[`way${i}`])}, the table says ${show(seen)}`]),
      ...(ours === seen ? [] : [`${show(written)}: our reader reads ${show(ours)}, the table says ${show(seen)}`]),
    ];
  });
}
