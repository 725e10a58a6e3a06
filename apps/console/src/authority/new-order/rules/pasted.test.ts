/** What is found in a pasted text. */
import { expect, it } from 'vitest';
import { pastedTargets } from './pasted.ts';

const accounts = ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME'] as const;
const items = ['ITEM_ID', 'ITEM_URL'] as const;

it.each([
  [
    'one a line, of the type that it resembles',
    'a@b.example\n+49 30 1\n198.51.100.7 80 2026-03-01T12:00:00Z\nu-17\n',
    accounts,
    [
      ['EMAIL', 'a@b.example'],
      ['PHONE_NUMBER', '+49 30 1'],
      ['IP_ADDRESS_PORT_TIME', '198.51.100.7 80 2026-03-01T12:00:00Z'],
      ['USER_ID', 'u-17'],
    ],
  ],
  [
    'type and value, however they are parted',
    'email,a@b.example\r\nphone number;+49 30 1\rUSER_ID\tu 17',
    accounts,
    [
      ['EMAIL', 'a@b.example'],
      ['PHONE_NUMBER', '+49 30 1'],
      ['USER_ID', 'u 17'],
    ],
  ],
  [
    'a heading and quotes',
    'type,value\nITEM_ID,"a, ""b"""\n"https://x.example/1"',
    items,
    [
      ['ITEM_ID', 'a, "b"'],
      ['ITEM_URL', 'https://x.example/1'],
    ],
  ],
  [
    'a list in one line, unchanged so that its error is visible',
    'a@b.example, c@d.example',
    accounts,
    [['EMAIL', 'a@b.example, c@d.example']],
  ],
  ['a value, for a type of another kind of order', 'ITEM_ID,x', accounts, [['USER_ID', 'ITEM_ID,x']]],
  ['no targets', ' \n\n', accounts, []],
] as const)('pasted targets are parsed as %s', (_name, text, types, found) => {
  expect(pastedTargets(text, types).map(({ type, value }) => [type, value])).toEqual(found);
});
