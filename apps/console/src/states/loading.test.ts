import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, it } from 'vitest';
import { Loading } from './loading.tsx';

it('what is awaited is drawn as so many bars, as uneven as lines, without a word that anybody sees', () => {
  const drawn = renderToStaticMarkup(createElement(IntlProvider, { locale: 'en' }, createElement(Loading, { lines: 4 })));
  const widths = [...drawn.matchAll(/<span style="inline-size:(\d+)%"/g)].map(([, width]) => width);
  expect([widths.length, new Set(widths).size]).toEqual([4, 4]);
  expect(drawn.replace(/<[^>]*>/g, '')).toBe('');
});
