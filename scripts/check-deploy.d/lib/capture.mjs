// What the tools sent, in a shape that can be held against what was expected.
import AdmZip from 'adm-zip';

/**
 * @param deployed the calls and uploads of the CLI
 * @param created the calls of the component toolkit, empty if it was not reached
 * @param inputs what the CLI handed over, filled in
 */
export function capture(deployed, created, inputs) {
  const instance = instanceOf(deployed.calls);
  const [creation, ...more] = created.filter((call) => call.action === 'CreateFunction');
  const triggers = created.filter((call) => call.action === 'CreateTrigger').map((call) => call.parameters);
  const attached = created.filter((call) => call.action === 'AttachResourcesTag').map((call) => call.parameters);
  return {
    RunComponent: {
      app: instance?.appName,
      stage: instance?.stageName,
      name: instance?.instanceName,
      component: instance?.componentName,
      namespace: inputs?.namespace,
      type: inputs?.type,
      qualifiers: list(inputs?.events).flatMap((event) => Object.values(event ?? {})).map((trigger) => trigger?.parameters?.qualifier),
    },
    src: { folder: inputs?.originSrc, exclude: inputs?.srcOriginal?.exclude, ...filesOf(deployed.uploads) },
    region: [...new Set(created.map((call) => call.region))].join(', '),
    CreateFunction: creation && { ...functionOf(creation.parameters), ...(more.length && { times: more.length + 1 }) },
    AttachResourcesTag: Object.fromEntries(attached.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
    CreateTrigger: triggers.map((trigger) => ({ ...trigger, ...described(trigger) })),
  };
}

/** The instance in the body of RunComponent. */
export function instanceOf(calls) {
  const call = calls.find((each) => each.action === 'RunComponent');
  return call && JSON.parse(call.parameters.Body).instance;
}

/** A copy with `${stage}`, `${app}` and `${name}` filled in, as the deploying service does it. */
export function filledIn(inputs, { stageName, appName, instanceName }) {
  const known = { stage: stageName, app: appName, name: instanceName };
  const fill = (value) => {
    if (typeof value === 'string') return value.replace(/\$\{(\w+)\}/g, (written, name) => known[name] ?? written);
    if (Array.isArray(value)) return value.map(fill);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, fill(below)]));
  };
  return fill(inputs);
}

const list = (value) => (Array.isArray(value) ? value : []);

function functionOf({ Environment, ...rest }) {
  const variables = (Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]);
  return { ...rest, Environment: Object.fromEntries(variables) };
}

/** A trigger's description is JSON for some types, and a cron text for the timer. */
function described({ TriggerDesc = '' }) {
  return TriggerDesc.startsWith('{') ? { TriggerDesc: JSON.parse(TriggerDesc) } : {};
}

/** The names of all files, and of those that their owner may execute. */
function filesOf(uploads) {
  const entries = uploads
    .flatMap((upload) => new AdmZip(upload).getEntries())
    .filter((entry) => !entry.isDirectory && entry.entryName !== 'src.map');
  const names = (some) => some.map((entry) => entry.entryName).sort();
  return { files: names(entries), programs: names(entries.filter((entry) => (entry.attr >>> 16) & 0o100)) };
}
