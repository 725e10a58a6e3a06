import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, it } from 'vitest';
import type { Asked } from '../../app/ask.ts';
import enforcement from '../../words/en/enforcement.json' with { type: 'json' };
import labels from '../../words/en/labels.json' with { type: 'json' };
import statement from '../../words/en/statement.json' with { type: 'json' };
import states from '../../words/en/states.json' with { type: 'json' };
import type { ItemStatuses } from './item-statuses.ts';
import { TerritoryStatuses } from './territory-statuses.tsx';

const answered = <Data>(data: Data | undefined): Asked<Data> => ({
  data,
  failures: [],
  loading: data === undefined,
  receipts: [],
  again: () => {},
});
const shown = (given: Pick<ItemStatuses, 'byTerritory' | 'everywhere'>): string => {
  const of: ItemStatuses = { asked: answered({ item: null }), again: () => {}, ...given };
  const settings = { locale: 'en', messages: { ...enforcement, ...labels, ...statement, ...states } };
  return renderToStaticMarkup(createElement(IntlProvider, settings, createElement(TerritoryStatuses, { of })));
};

it('nothing is called available everywhere before it is known, nor where it could not be answered', () => {
  const inOneCountry = new Map([['DE', 'DISABLED']] as const);
  expect(shown({ byTerritory: inOneCountry, everywhere: answered<never>(undefined) })).not.toContain('Available');
  expect(shown({ byTerritory: inOneCountry, everywhere: answered({ item: null }) })).not.toContain('Available');
  const known = new Map([...inOneCountry, ['AQ', 'AVAILABLE']] as const);
  expect(shown({ byTerritory: known, everywhere: answered({ item: null }) })).toContain('Available');
});
