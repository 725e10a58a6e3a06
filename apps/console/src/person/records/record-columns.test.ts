import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, it } from 'vitest';
import german from '../../words/de/person.json' with { type: 'json' };
import english from '../../words/en/person.json' with { type: 'json' };
import { type Step, stepColumns } from './record-columns.tsx';

const shown = (event: string, locale: string, messages: Record<string, string>): string => {
  const { cell } = stepColumns.find(({ name }) => name === 'event') ?? expect.fail('there is no such column');
  return renderToStaticMarkup(createElement(IntlProvider, { locale, messages }, createElement(Fragment, null, cell({ event } as Step))));
};

it('a step of a message is in words where they are known, and otherwise as the platform has it', () => {
  for (const event of ['SUBMISSION', 'RELAY']) {
    const [en, de] = [shown(event, 'en', english), shown(event, 'de', german)];
    expect([en, de]).not.toContain(event);
    expect(de).not.toBe(en);
  }
  expect(shown('GREYLISTED', 'en', english)).toBe('GREYLISTED');
});
