// Where each key of a serverless.yml comes out: the table that says what is read at all.
// From the component toolkit 2.27.6, and from the page "configure.md" of the scf component.

const onOff = (value) => (value === true ? 'OPEN' : 'CLOSE');
const capitalised = (value) => String(value).replace(/^./, (letter) => letter.toUpperCase());
const asIs = (value) => value;

const ofFunction = (name) => (sent) => sent.CreateFunction?.[name];
const ofTrigger = (name) => (sent, index) => sent.CreateTrigger[index]?.[name];
const ofDescription = (...names) => (sent, index) =>
  names.reduce((at, name) => at?.[name], sent.CreateTrigger[index]?.TriggerDesc);

/** The key, what was sent of it, and how the value is written there: as text, unless the row says otherwise. `*` is handed on. */
const PLACES = [
  ['app', (sent) => sent.RunComponent.app],
  ['stage', (sent) => sent.RunComponent.stage],
  ['component', (sent) => sent.RunComponent.component],
  ['name', (sent) => sent.RunComponent.name],

  ['inputs.name', ofFunction('FunctionName')],
  ['inputs.namespace', ofFunction('Namespace')],
  ['inputs.type', ofFunction('Type'), capitalised],
  ['inputs.region', (sent) => sent.region],
  ['inputs.description', ofFunction('Description')],
  ['inputs.src', (sent) => sent.src.folder],
  ['inputs.src.src', (sent) => sent.src.folder],
  ['inputs.src.exclude.*', (sent, index) => sent.src.exclude?.[index]],
  ['inputs.runtime', ofFunction('Runtime')],
  ['inputs.handler', ofFunction('Handler')],
  ['inputs.memorySize', ofFunction('MemorySize')],
  ['inputs.timeout', ofFunction('Timeout')],
  ['inputs.initTimeout', ofFunction('InitTimeout')],
  ['inputs.role', ofFunction('Role')],
  ['inputs.environment.variables.*', (sent, name) => sent.CreateFunction?.Environment[name]],
  ['inputs.cls.logsetId', ofFunction('ClsLogsetId')],
  ['inputs.cls.topicId', ofFunction('ClsTopicId')],
  ['inputs.vpcConfig.vpcId', (sent) => sent.CreateFunction?.VpcConfig?.VpcId],
  ['inputs.vpcConfig.subnetId', (sent) => sent.CreateFunction?.VpcConfig?.SubnetId],
  ['inputs.deadLetter.type', (sent) => sent.CreateFunction?.DeadLetterConfig?.Type],
  ['inputs.deadLetter.name', (sent) => sent.CreateFunction?.DeadLetterConfig?.Name],
  ['inputs.tags.*', (sent, key) => sent.AttachResourcesTag[key]],

  ['inputs.events.*.timer.parameters.name', ofTrigger('TriggerName')],
  ['inputs.events.*.ckafka.parameters.name', ofTrigger('TriggerName')],
  ['inputs.events.*.*.parameters.qualifier', ofTrigger('Qualifier')],
  ['inputs.events.*.*.parameters.enable', ofTrigger('Enable'), onOff],
  ['inputs.events.*.timer.parameters.cronExpression', ofTrigger('TriggerDesc')],
  ['inputs.events.*.timer.parameters.argument', ofTrigger('CustomArgument')],
  ['inputs.events.*.ckafka.parameters.maxMsgNum', ofDescription('maxMsgNum'), asIs],
  ['inputs.events.*.ckafka.parameters.offset', ofDescription('offset'), asIs],
  ['inputs.events.*.ckafka.parameters.retry', ofDescription('retry'), asIs],
  ['inputs.events.*.ckafka.parameters.timeout', ofDescription('timeOut'), asIs],
  ['inputs.events.*.http.parameters.authType', ofDescription('AuthType'), asIs],
  ['inputs.events.*.http.parameters.netConfig.enableIntranet', ofDescription('NetConfig', 'EnableIntranet'), asIs],
  ['inputs.events.*.http.parameters.netConfig.enableExtranet', ofDescription('NetConfig', 'EnableExtranet'), asIs],
];

const ROWS = PLACES.map(([key, of, as = String]) => ({ key, pattern: patternOf(key), of, as }));

/** A key of a mapping may hold dots where it comes last, as a tag's may. */
function patternOf(key) {
  const pattern = key.replaceAll('.', '\\.').replace(/\*$/, '(.+)').replaceAll('*', '([^.]+)');
  return new RegExp(`^${pattern}$`);
}

/** Where the leaf at a path comes out: `{of(sent), as(value)}`, or undefined if nothing reads it. */
export function placeOf(path) {
  const row = ROWS.find(({ pattern }) => pattern.test(path));
  return row && { as: row.as, of: (sent) => row.of(sent, ...row.pattern.exec(path).slice(1)) };
}

/** "; is memorySize meant?", or nothing if no key is near. */
export function nearest(path) {
  const candidates = ROWS.map(({ key }) => ({ key, steps: distance(withStars(key, path), path) }));
  const [best] = candidates.sort((a, b) => a.steps - b.steps);
  return best.steps <= 3 ? `; is ${withStars(best.key, path)} meant?` : '';
}

/** The key with what the path has in the places of its stars. */
function withStars(key, path) {
  const parts = path.split('.');
  return key.split('.').map((part, i) => (part === '*' ? (parts[i] ?? part) : part)).join('.');
}

/** How many letters must be put in, left out or changed to come from one text to the other. */
function distance(from, to) {
  let row = [...Array(to.length + 1).keys()];
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[to.length];
}
