// What the tools must send, by expected.json, which nobody makes out of serverless.yml.
import { readFile } from 'node:fs/promises';
import { leavesOf } from './reader.mjs';

const { variables, always, blocks, runtimes } = JSON.parse(await readFile(new URL('../expected.json', import.meta.url), 'utf8'));

/** What the optional variables are set to, by name. */
export const OPTIONAL_VARIABLES = variables;

/** The names of the blocks that may be in a serverless.yml or out of it. */
export const BLOCKS = Object.keys(blocks);

/** The names of the optional blocks that a document has in. */
export function blocksIn(document) {
  const paths = leavesOf(document).map(({ path }) => path);
  return BLOCKS.filter((name) => {
    const at = blocks[name].at ?? `inputs.environment.variables.${name}`;
    const pattern = new RegExp(`^${at.replaceAll('.', '\\.').replace('*', '\\d+')}(\\.|$)`);
    return paths.some((path) => pattern.test(path));
  });
}

/** Which runtime a document is for. */
export const runtimeOf = (document) => document.inputs?.runtime;

/** What must be sent for a stage, with these of the optional blocks in, to a runtime. */
export function expected(stage, names, runtime) {
  const chosen = names.map((name) => [name, blocks[name]]);
  const variablesIn = chosen.filter(([, { Environment }]) => Environment !== undefined);
  const triggers = [...always.CreateTrigger, ...chosen.flatMap(([, { CreateTrigger }]) => CreateTrigger ?? [])];
  const other = runtimes[runtime] ?? {};
  const all = {
    ...always,
    src: { ...always.src, ...other.src },
    // The toolkit has a default for it where it creates a trigger, and none where it looks for one.
    RunComponent: { ...always.RunComponent, qualifiers: triggers.map(({ Qualifier }) => Qualifier) },
    CreateFunction: {
      ...always.CreateFunction,
      ...other.CreateFunction,
      ...Object.assign({}, ...chosen.map(([, { CreateFunction }]) => CreateFunction)),
      Environment: {
        ...always.CreateFunction.Environment,
        ...Object.fromEntries(variablesIn.map(([name, { Environment }]) => [name, Environment])),
      },
    },
    CreateTrigger: triggers,
  };
  return JSON.parse(JSON.stringify(all).replaceAll('${stage}', stage));
}
