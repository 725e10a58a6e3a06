import { expect, it } from 'vitest';
import { isolated } from './words.tsx';

it('a text that a person wrote does not change the direction of the sentence around it', () => {
  expect(isolated({ who: 'agent-1', count: 3 })).toEqual({ who: 'agent-1', count: 3 });
  expect(isolated({ who: 'שלום' })).toEqual({ who: '\u2068שלום\u2069' });
  expect(isolated({ who: 'a\u202etxt.exe\u2069' })).toEqual({ who: 'atxt.exe' });
});
