// Mistakes that people make in the deployment files, and what must be said about each.
// The tools themselves let most of them pass without a word: these tables show that the check does not.

/** In serverless.yml. `find` is replaced by `put` in the file, or the variable `unset` is left out; `says` must be among the problems. */
export const MISTAKES = [
  {
    what: 'a key misspelt: memorySise',
    find: 'memorySize: 256',
    put: 'memorySise: 256',
    says: 'inputs.memorySise: no tool reads this key, it is dropped without a word; is inputs.memorySize meant?',
  },
  {
    what: 'SCF_ROLE not set',
    unset: 'SCF_ROLE',
    says: 'inputs.role: ${env:SCF_ROLE} is not set',
  },
  {
    what: 'CKAFKA_TOPIC not set, inside a longer value',
    unset: 'CKAFKA_TOPIC',
    says: 'CreateTrigger.1 (ckafka).TriggerName: expected "ckafka-8tfxzia3-lights-out-orders", sent "ckafka-8tfxzia3-undefined"',
  },
  {
    what: 'a dot for the colon of a variable',
    find: '${env:LIGHTS_OUT_DRY_RUN}',
    put: '${env.LIGHTS_OUT_DRY_RUN}',
    says: 'inputs.environment.variables.LIGHTS_OUT_DRY_RUN: nothing fills in ${env.LIGHTS_OUT_DRY_RUN}',
  },
  {
    what: 'src is the jar',
    find: 'src: ./target/scf',
    put: 'src: ./target/lights-out.jar',
    says: 'inputs.src.src: ./target/lights-out.jar is not a folder that the build makes, such as ./target/scf',
  },
  {
    what: 'the custom runtime with the classes alone',
    find: 'runtime: Java17',
    put: 'runtime: CustomRuntime',
    says: 'src.folder: expected "./target/custom-runtime", sent "./target/scf"',
  },
  {
    what: 'exclude left out of src',
    find: /\n    exclude:\n(      - .*\n)+/,
    put: '\n',
    says: 'src.files.0: expected "dev/lightsout/ScfFunction.class", sent ".env"',
  },
  {
    what: 'variable for variables',
    find: '    variables:\n',
    put: '    variable:\n',
    says: 'inputs.environment.variable.LIGHTS_OUT_DRY_RUN: no tool reads this key',
  },
  {
    what: 'namespace left out',
    find: /\n  namespace: default.*\n/,
    put: '\n',
    says: 'RunComponent.namespace: expected "default", was not sent',
  },
  {
    what: 'a timer that is not enabled',
    find: 'enable: true\n          argument',
    put: 'argument',
    says: 'CreateTrigger.0 (timer).Enable: expected "OPEN", sent "CLOSE"',
  },
  {
    what: 'a key of a trigger misspelt: retries',
    find: 'retry: 3',
    put: 'retries: 3',
    says: 'CreateTrigger.1 (ckafka).TriggerDesc.retry: expected 3, sent 10000',
  },
  {
    what: 'a trigger that the tools do not know: eb',
    find: '- ckafka:',
    put: '- eb:',
    says: 'the component toolkit gave up: TriggerClass is not a constructor',
  },
  {
    what: 'component misspelt',
    find: 'component: scf',
    put: 'componet: scf',
    says: 'componet: no tool reads this key, it is dropped without a word; is component meant?',
  },
  {
    what: 'a line that is not YAML',
    find: '- timer:',
    put: '- timer',
    says: 'the CLI ended well and deployed nothing: Error: The serverless.yml file has incorrect format',
  },
];

/** In serverless.aws.yml. */
export const AWS_MISTAKES = [
  {
    what: 'a key misspelt: memorySizes',
    find: 'memorySize:',
    put: 'memorySizes:',
    says: "osls gave up: Configuration error at 'provider': unrecognized property 'memorySizes'",
  },
  {
    what: 'TENCENT_REGION not set',
    unset: 'TENCENT_REGION',
    says: 'Value not found at "env" source',
  },
  {
    what: 'a key of a resource misspelt: RedrivePolice',
    find: 'RedrivePolicy:',
    put: 'RedrivePolice:',
    says: 'Orders.RedrivePolicy.maxReceiveCount: expected 3, was not sent',
  },
  {
    what: 'a message that comes back too soon',
    find: 'VisibilityTimeout: 360',
    put: 'VisibilityTimeout: 60',
    says: "Orders.VisibilityTimeout is 60: six times the function's timeout is 360",
  },
];

/** The text and the .env file with a mistake in them. */
export function planted({ find, put, unset }, text, dotenv) {
  if (unset) return { text, dotenv: dotenv.replace(new RegExp(`^${unset}=.*$`, 'm'), '') };
  const changed = text.replace(find, () => put);
  if (changed === text) throw new Error(`nothing to plant a mistake in: ${find}`);
  return { text: changed, dotenv };
}

/** A mistake is a passed check if it was seen, and named as it should be. */
export function seen({ says }, problems, tool) {
  const found = problems.find((problem) => problem.includes(says));
  if (found) return { problems: [], note: tool, shown: [found] };
  return { problems: [`should be seen: ${says}`, ...problems.map((problem) => `said: ${problem}`)], note: tool };
}
