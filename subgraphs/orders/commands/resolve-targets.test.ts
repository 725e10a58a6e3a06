import { expect, test } from 'vitest';
import { itemOfUrl } from './resolve-targets.ts';

const items = 'https://platform.example/items/';

test.each<[string, string | null]>([
  [`${items}1`, '1'],
  [`${items}a%20b`, 'a b'],
  ['https://platform.example/items/', null],
  [`${items}1/2`, null],
  [`${items}1?lang=en`, null],
  ['https://elsewhere.example/items/1', null],
  [`${items}%zz`, null],
  [`${items}%ff`, null],
  [`${items}1%00`, null],
])('the target %s identifies %j', (value, item) => expect(itemOfUrl(items, value)).toBe(item));
