import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawAgain, everyIndexBelow, indicesOf } from './draw.ts';

const chances = { seed: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', announced: 40 };

/** The recipe, word for word, over a list. */
function byTheRecipe(list: number[]): number[] {
  for (let k = 0; k < list.length; k += 1) {
    const hex = createHash('sha256').update(`writ-sample/v1\n${chances.seed}\n${chances.announced}\n${k}\n`).digest('hex');
    const place = k + Number(BigInt(`0x${hex}`) % BigInt(list.length - k));
    [list[k], list[place]] = [list[place] ?? Number.NaN, list[k] ?? Number.NaN];
  }
  return list;
}

it('the draw is the one of the recipe, over every index and over some', () => {
  const all = byTheRecipe(Array.from({ length: 40 }, (_, i) => i));
  expect(drawAgain(chances, everyIndexBelow(40), 40, () => true)).toEqual(all);
  expect(drawAgain(chances, everyIndexBelow(40), 5, () => true)).toEqual(all.slice(0, 5));
  expect(drawAgain(chances, everyIndexBelow(40), 5, (index) => index % 2 === 0)).toEqual(
    all.filter((index) => index % 2 === 0).slice(0, 5),
  );
  const some = [3, 7, 8, 20, 39];
  expect(drawAgain(chances, indicesOf(some), 9, () => true)).toEqual(byTheRecipe([...some]));
});

it('the draw differs with another seed, and is as short as its population', () => {
  expect(drawAgain({ ...chances, announced: 41 }, everyIndexBelow(40), 40, () => true)).not.toEqual(
    drawAgain(chances, everyIndexBelow(40), 40, () => true),
  );
  expect(drawAgain(chances, everyIndexBelow(40), 3, (index) => index === 11)).toEqual([11]);
  expect(drawAgain(chances, everyIndexBelow(0), 3, () => true)).toEqual([]);
});
