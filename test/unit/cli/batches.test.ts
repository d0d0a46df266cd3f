import { expect, test } from 'vitest';
import { Batches } from '../../../server/src/cli/check/batches';

test('all that is there comes at once, up to the limit, and no thing that is there waits for one that is not', async () => {
  let arrive = (_: number) => {};
  async function* things() {
    for (let thing = 0; thing < 5; thing++) yield thing;
    yield await new Promise<number>((resolve) => {
      arrive = resolve;
    });
    yield 6;
  }
  const batches = new Batches(things());
  expect(await batches.next(3)).toEqual([0, 1, 2]);
  expect(await batches.next(3)).toEqual([3, 4]);
  const late = batches.next(3);
  arrive(5);
  expect(await late).toEqual([5, 6]);
  expect(await batches.next(3)).toEqual([]);
});
