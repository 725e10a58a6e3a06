import { expect, it } from 'vitest';
import { parseOptions } from './options.ts';

it('the options use arguments before settings, and have a default address', () => {
  expect(parseOptions([], {})).toEqual({ baseUrl: 'http://localhost:4000', key: undefined, to: undefined, json: false, pds: false });
  expect(parseOptions([], { WRIT_BASE_URL: 'http://localhost:4100/', WRIT_LOG_KEY: 'set' })).toMatchObject({
    baseUrl: 'http://localhost:4100',
    key: 'set',
  });
  expect(parseOptions(['--pds', '--json', '--key', 'given', '--to', 'folder'], { WRIT_LOG_KEY: 'set' })).toMatchObject({
    key: 'given',
    to: 'folder',
    json: true,
    pds: true,
  });
});

it('the options are refused with what was not understood', () => {
  expect(parseOptions(['--loud'], {})).toMatch(/--loud/);
  expect(parseOptions(['twice'], {})).toMatch(/twice/);
  expect(parseOptions([], { WRIT_BASE_URL: 'localhost:4000' })).toMatch(/no http or https address/);
});
