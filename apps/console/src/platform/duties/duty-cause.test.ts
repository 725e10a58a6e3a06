import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, it } from 'vitest';
import german from '../../words/de/order.json' with { type: 'json' };
import english from '../../words/en/order.json' with { type: 'json' };
import { DutyCause } from './duty-cause.tsx';

const shown = (of: string, locale: string, messages: Record<string, string>): string =>
  renderToStaticMarkup(createElement(IntlProvider, { locale, messages }, createElement(DutyCause, { of })));

it.each(['fulfil', 'serve', 'releaseOrder', 'finding f-1'])('what a duty follows from is words, and no code: %s', (cause) => {
  const [en, de] = [shown(cause, 'en', english), shown(cause, 'de', german)];
  for (const text of [en, de]) expect(text).not.toContain(cause);
  expect(de).not.toBe(en);
});
