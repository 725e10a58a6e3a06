import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { orderLimits } from '@writ/access';
import { expect, it } from 'vitest';

it.each(['en', 'de'])('every limit that can be hit has a label, and no other has one: %s', (language) => {
  const file = fileURLToPath(new URL(`../words/${language}/second-person.json`, import.meta.url));
  const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).filter((key) => key.startsWith('limits.name.'));
  expect(names.sort()).toEqual(
    Object.keys(orderLimits)
      .map((limit) => `limits.name.${limit}`)
      .sort(),
  );
});
