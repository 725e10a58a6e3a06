/** What an opened field says is for people: the bytes that the entry commits to are shown beside it. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, it } from 'vitest';
import audit from '../../words/en/audit.json' with { type: 'json' };
import order from '../../words/en/order.json' with { type: 'json' };
import { OpenedValue } from './opened-value.tsx';

const settings = { locale: 'en-GB', timeZone: 'Europe/Berlin', messages: { ...audit, ...order } };

/** The text that is shown, without its elements. */
const shown = (value: unknown): string =>
  renderToStaticMarkup(createElement(IntlProvider, settings, createElement(OpenedValue, { value }))).replace(/(<[^>]*>)+/g, ' ');

it('an opened field shows acts, types and instants in words, and its members without braces', () => {
  const text = shown({ action: 'draftOrder', types: ['access.decision.v1'], from: '1999-12-31T23:00:00.000Z', recordCount: 3 });
  expect(text).toContain(order['order.act.draftOrder']);
  expect(text).toContain(audit['audit.type.access.decision.v1']);
  expect(text).toContain('1 Jan 2000, 00:00');
  expect(text).toMatch(/record count\s+3/);
  expect(text).not.toMatch(/[{}"[\]]|draftOrder|\.v1|T23:00/);
});
