/** One design for every page: every stylesheet takes its sizes of text from the scale, and every page writes time in the same way. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { markCorner, markFile, markInPage, markLine, markRoot } from '@writ/core/mark';
import { describe, expect, it } from 'vitest';
import { dayFormat, dayWithoutZone, exactFormat, instantFormat } from './words/date-formats.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const sources = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(String(path)) }).map((path) =>
    path.replaceAll('\\', '/'),
  );

const scale = new Map(
  [...read('apps/console/src/app/design.css').matchAll(/(--text-[a-z]+): ([\d.]+rem);/g)].map(([, name, size]) => [name, size]),
);

/** Pages that are written as one text, or before any stylesheet is there: they have the sizes of the scale as numbers. */
const inText = ['gateway/console-session/sign-in/sign-in-style.ts', 'gateway/front-page.ts', 'apps/console/index.html'];
/** Drawings, whose unit is the drawing's own. */
const drawn = /\.merkle/;

/** Sizes of text that a stylesheet sets, with the selectors for which it does. */
const sizesIn = (text: string): { of: string; size: string }[] =>
  [...text.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, of = '', rules = '']) =>
    [...rules.matchAll(/(?:^|[;\s])font(?:-size)?:\s*([^;]+)/g)].map(([, size = '']) => ({ of: of.trim(), size: size.trim() })),
  );

describe('the scale of texts', () => {
  it('has few sizes, each larger than the one before', () => {
    const sizes = [...scale.values()].map((size) => Number.parseFloat(size ?? ''));
    expect(sizes.length).toBeLessThanOrEqual(7);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
  });

  it.each(sources('apps/console/**/*.css'))('is what %s takes its sizes from', (path) => {
    const others = sizesIn(read(path)).filter(({ of, size }) => {
      const name = /^var\((--text-[a-z]+)\)$/.exec(size)?.[1];
      // A part of a line may be a little smaller than its line, whatever that is: code, an id.
      return !(scale.has(name) || size === 'inherit' || /^0\.\d+em$/.test(size) || drawn.test(of));
    });
    expect(others).toEqual([]);
  });

  it.each(inText)('is what %s takes its numbers from', (path) => {
    const numbers = [...read(path).matchAll(/font(?:-size)?:\s*([\d.]+rem)/g)].map(([, size]) => size);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((size) => ![...scale.values()].includes(size))).toEqual([]);
  });
});

/** The files that a file brings along at once; what is loaded later, by `import()`, brings its own. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/^(?:import|export)(?! type)[^;]*?'(\.[^']+)'/gm)].map(([, to = '']) => join(dirname(path), to));

function broughtBy(path: string): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = [path];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (/\.tsx?$/.test(next) && existsSync(`${root}/${next}`)) todo.push(...importsOf(next));
  }
  return found;
}

describe('the stylesheets of the console', () => {
  it('are there on every page whose parts go by them', () => {
    const console = sources('apps/console/src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/.test(path));
    const definedIn = new Map<string, string[]>();
    for (const sheet of sources('apps/console/src/**/*.css'))
      for (const [, name = ''] of read(sheet).matchAll(/\.([a-z][a-z0-9-]*)/g))
        definedIn.set(name, [...(definedIn.get(name) ?? []), sheet]);
    const always = broughtBy('apps/console/src/main.tsx');
    const pages = new Set(
      console.flatMap((path) => [...read(path).matchAll(/import\('(\.[^']+\.tsx)'\)/g)].map(([, to = '']) => join(dirname(path), to))),
    );
    // These are drawn within a page that has the sheet, and are loaded when somebody opens them.
    const within = ['apps/console/src/platform/queue/queue-filters.tsx'];
    const missing = [...pages]
      .filter((page) => !within.includes(page))
      .flatMap((page) => {
        const brought = broughtBy(page);
        const used = [...brought]
          .filter((path) => path.endsWith('.tsx'))
          .flatMap((path) => [...read(path).matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
        return [...new Set(used)]
          .filter((name) => definedIn.get(name)?.every((sheet) => !brought.has(sheet) && !always.has(sheet)))
          .map((name) => `${page} uses .${name}`);
      });
    expect(pages.size).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });
});

describe('time', () => {
  it('is written by the formats of date-formats.ts alone', () => {
    const others = sources('apps/console/{src,pages}/**/*.{ts,tsx}').filter(
      (path) => !path.endsWith('.test.ts') && /\b(dateStyle|timeStyle|toLocale(Date|Time)?String)\b/.test(read(path)),
    );
    expect(others).toEqual([]);
  });

  it('says the day, the minute and the zone, and a birthday its day in every zone', () => {
    const at = new Date('2026-11-30T08:05:09Z');
    const write = (format: Intl.DateTimeFormatOptions, language = 'en-GB') =>
      new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(at);
    expect(write(dayFormat)).toBe('30 Nov 2026');
    expect(write(instantFormat)).toBe('30 Nov 2026, 08:05 UTC');
    expect(write(exactFormat)).toBe('30 Nov 2026, 08:05:09 UTC');
    expect(write(dayFormat, 'de-DE')).toBe('30. Nov. 2026');
    expect(dayWithoutZone('1940-08-10')?.toISOString()).toBe('1940-08-10T00:00:00.000Z');
    expect(dayWithoutZone('1940')).toBeNull();
  });
});

describe('the mark', () => {
  it('is one drawing wherever it is shown', () => {
    for (const drawing of [markFile, markInPage]) {
      expect(drawing).toContain(`d="${markLine}"`);
      expect(drawing).toContain(`r="${markRoot.radius}"`);
      expect(drawing).toContain(`rx="${markCorner}"`);
    }
  });

  it.each(['apps/console/index.html', 'apps/console/dev/graphql.html', 'apps/console/pages/frame.tsx'])(
    'is named as the icon of %s',
    (path) => {
      for (const icon of ['/favicon.ico', '/icon.svg', '/apple-touch-icon.png']) expect(read(path)).toContain(`href="${icon}"`);
    },
  );
});
