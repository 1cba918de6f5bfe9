// Runs slow things a few at a time and hands the results on in their order.
import { availableParallelism } from 'node:os';

/** For each item, in order: `[item, result]`. */
export async function* sideBySide(items, work, limit = availableParallelism()) {
  const running = [];
  let next = 0;
  const start = () => {
    if (next < items.length) running.push(work(items[next++]));
  };
  for (let i = 0; i < limit; i++) start();
  for (let i = 0; i < items.length; i++) {
    const result = await running[i];
    start();
    yield [items[i], result];
  }
}
