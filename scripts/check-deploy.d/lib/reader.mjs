// What a serverless.yml says, read by another reader than the tools': every leaf of it, with its variables filled in.
import yaml from 'js-yaml';

/**
 * Reads a serverless.yml.
 *
 * @param variables what `${env:X}` becomes
 * @param stage what `${stage}` becomes
 * @returns `{document, leaves, problems}`: the stage is the one that overrides the file's; leaves are `[{path, value}]`, such as `events.0.timer.parameters.name`
 */
export function readServerless(text, variables, stage) {
  let document;
  try {
    document = yaml.load(text);
  } catch (error) {
    return { document: {}, leaves: [], problems: [`the file is not YAML: ${error.reason}, line ${error.mark?.line + 1}`] };
  }
  if (document === null || typeof document !== 'object' || Array.isArray(document)) {
    return { document: {}, leaves: [], problems: ['the file is not a mapping of keys to values'] };
  }
  const known = { stage, app: document.app, name: document.name };
  const problems = [];
  const leaves = leavesOf(document).map(({ path, value }) => ({ path, value: filled(path, value, variables, known, problems) }));
  for (const leaf of leaves) if (leaf.path === 'stage') leaf.value = stage;
  return { document, leaves, problems };
}

/** Every value below, with the path to it. An empty mapping or list is one as well. */
export function leavesOf(value, path = '') {
  const isBranch = value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  if (!isBranch) return [{ path, value }];
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, path ? `${path}.${key}` : key));
}

function filled(path, value, variables, known, problems) {
  if (value === null) problems.push(`${path}: has no value`);
  if (typeof value !== 'string') return value;
  return value.replace(/\$\{([^}]*)\}/g, (written, name) => {
    const [, variable] = /^env:(.+)$/.exec(name) ?? [];
    const found = variable ? variables[variable] : known[name];
    if (found === undefined) {
      problems.push(variable ? `${path}: ${written} is not set` : `${path}: nothing fills in ${written}`);
    }
    return found ?? written;
  });
}

/**
 * The values of a .env file as scripts/check-deploy.d/dotenv.json describes them.
 * The last of two lines with the same name counts.
 */
export function readDotenv(text) {
  const values = {};
  for (const line of text.split(/\n|\r\n|\r/)) {
    const [, name, written = ''] = /^\s*([\w.-]+)\s*=\s*(.*)?\s*$/.exec(line) ?? [];
    if (!name) continue;
    const [, quote, inner] = /^(["'])(.*)\1$/s.exec(written) ?? [];
    if (quote) values[name] = quote === '"' ? inner.replaceAll('\\n', '\n') : inner;
    else values[name] = written.trim();
  }
  return values;
}
