// A CloudFormation template in a shape that can be held against what was expected.

/** What osls makes for itself, to keep the jar in. */
const OWN = /^ServerlessDeploymentBucket/;

/** By resource: its type and properties, with references written short. */
export function resourcesOf(template) {
  const resources = Object.entries(template.Resources).filter(([name]) => !OWN.test(name));
  return Object.fromEntries(
    resources.map(([name, { Type, Properties }]) => [name, short({ Type, ...Properties })]),
  );
}

/** `{"Ref": "X"}` as "X", `{"Fn::GetAtt": ["X", "Arn"]}` as "X.Arn", a joined text as the text. */
function short(value) {
  if (Array.isArray(value)) return value.map(short);
  if (value === null || typeof value !== 'object') return value;
  const [[name, inner], ...others] = Object.entries(value).length ? Object.entries(value) : [[]];
  if (others.length === 0 && name in SHORT) return SHORT[name](short(inner));
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, (UNPACKED[key] ?? short)(below)]));
}

const SHORT = {
  Ref: (name) => name,
  'Fn::GetAtt': (path) => path.join('.'),
  'Fn::Sub': (text) => text,
  'Fn::Join': ([separator, parts]) => parts.join(separator),
};

/** Properties that hold more than they are: JSON in a text, and a path with the time in it. */
const UNPACKED = {
  Input: (text) => JSON.parse(text),
  S3Key: (path) => path.split('/').at(-1),
};
