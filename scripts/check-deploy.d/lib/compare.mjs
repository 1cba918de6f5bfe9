// Where two values differ, and what of a file is not found again in what was sent.
import { isDeepStrictEqual } from 'node:util';
import { leavesOf } from './reader.mjs';
import { placeOf, nearest } from './places.mjs';

/** Where what was sent is not what was expected: a sentence for each leaf. */
export function differences(expected, sent) {
  const wanted = new Map(leavesOf(expected).map(({ path, value }) => [path, value]));
  const found = new Map(leavesOf(sent).map(({ path, value }) => [path, value]).filter(([, value]) => value !== undefined));
  const missing = [...wanted].filter(([path]) => !found.has(path));
  const wrong = [...wanted].filter(([path, value]) => found.has(path) && !isDeepStrictEqual(found.get(path), value));
  const extra = [...found].filter(([path]) => !wanted.has(path) && !isParent(path, wanted));
  return [
    ...missing.map(([path, value]) => `${path}: expected ${shown(path, value)}, was not sent`),
    ...wrong.map(([path, value]) => `${path}: expected ${shown(path, value)}, sent ${shown(path, found.get(path))}`),
    ...extra.map(([path, value]) => `${path}: not expected, sent ${shown(path, value)}`),
  ];
}

/** An empty mapping where leaves were expected: they are reported themselves. */
const isParent = (path, leaves) => [...leaves.keys()].some((leaf) => leaf.startsWith(`${path}.`));

/** Keys of a file that no tool knows: a sentence for each. */
export function unknown(leaves) {
  return leaves
    .filter(({ path }) => !placeOf(path))
    .map(({ path }) => `${path}: no tool reads this key, it is dropped without a word${nearest(path)}`);
}

/** Known keys of a file whose value was not sent: a sentence for each. */
export function unread(leaves, sent) {
  return leaves.flatMap(({ path, value }) => {
    const place = placeOf(path);
    if (!place) return [];
    const expected = place.as(value);
    const found = place.of(sent);
    if (found === expected) return [];
    return [`${path}: is ${shown(path, value)}, but ${found === undefined ? 'was not sent' : `${shown(path, found)} was sent`}`];
  });
}

/** Whoever wrote a password into the file need not find it in a log of CI as well. */
const shown = (path, value) => (/(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE|_KEY)[^.]*$/i.test(path) ? '(hidden)' : show(value));

export const show = (value) => JSON.stringify(value) ?? 'nothing';
