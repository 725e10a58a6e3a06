/**
 * Makes a page of one file: its script and its style are in it, it loads nothing, and its policy allows this very script and style, by their SHA-256.
 * What it is made of is pinned, so whoever makes it again has the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../..');

/** The documentation inside of libraries names addresses and Node; the page names neither. Their licence lines stay. */
const withoutLibraryDocs = {
  name: 'without-library-docs',
  transform: { filter: { id: /node_modules/ }, handler: (code: string) => code.replace(/^\s*\/\*\*.*?\*\//gms, '') },
};

/** Another page of the same sources: which module is in whose place, by their paths, and what is different of the page around it. */
export interface Variant {
  readonly exchanged: ReadonlyMap<string, string>;
  readonly template: (page: string) => string;
  /** After the page's own style. */
  readonly style: string;
}

/** What takes the place of a module may import it. */
const exchanging = (exchanged: ReadonlyMap<string, string>, done: Set<string>): Plugin => ({
  name: 'exchange',
  resolveId: {
    order: 'pre',
    handler(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const path = join(dirname(importer), source);
      const to = exchanged.get(path);
      if (to === undefined || to === importer) return null;
      done.add(path);
      return to;
    },
  },
});

/** The page's script: everything that it needs in one text, which loads nothing. Throws when something would have to be loaded. */
async function makeScript(folder: string, exchanged: Variant['exchanged']): Promise<string> {
  const done = new Set<string>();
  const bundle = await rolldown({
    cwd: root,
    input: join(folder, 'dom/main.ts'),
    platform: 'browser',
    plugins: [withoutLibraryDocs, exchanging(exchanged, done)],
    onLog(level, log) {
      if (level === 'warn') throw new Error(`The page can't be made: ${log.message}`);
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: false });
  await bundle.close();
  const left = [...exchanged.keys()].filter((path) => !done.has(path));
  if (left.length > 0) throw new Error(`The page has no ${left.join(', ')} that could be exchanged.`);
  const [chunk, ...others] = output;
  if (others.length > 0 || chunk.imports.length > 0 || chunk.dynamicImports.length > 0)
    throw new Error(`The page must be one script, but it needs ${[...chunk.imports, ...chunk.dynamicImports].join(', ') || 'more files'}.`);
  return chunk.code;
}

/** The part of an HTML file that holds text as it is. Throws for a text that would end it early. */
function requireInline(text: string, what: string): string {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`The ${what} of the page holds a mark that ends it: write it in another way.`);
  return text;
}

const allow = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Colours and letters of every page. */
const baseStyle = join(import.meta.dirname, 'base.css');

const asItIs: Variant = { exchanged: new Map(), template: (page) => page, style: '' };

/** The page of a folder that has `page.html`, `page.css` and `dom/main.ts`. `more` are directives of its policy besides those that every page has. */
export async function oneFile(folder: string, more: readonly string[] = [], variant: Variant = asItIs): Promise<string> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const [template, base, own, code] = await Promise.all([
    read('page.html'),
    readFile(baseStyle, 'utf8'),
    read('page.css'),
    makeScript(folder, variant.exchanged),
  ]);
  const script = requireInline(`\n${code}`, 'script');
  const style = requireInline(`\n${base}\n${own}${variant.style}`, 'style');
  const policy = [
    "default-src 'none'",
    `script-src ${allow(script)}`,
    `style-src ${allow(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const places = {
    'content="policy"': `content="${[...policy, ...more].join('; ')}"`,
    '<!-- style -->': `<style>${style}</style>`,
    '<!-- script -->': `<script>${script}</script>`,
  };
  return Object.entries(places).reduce((page, [place, part]) => {
    if (page.split(place).length !== 2) throw new Error(`The template of the page must have ${place} once.`);
    return page.replace(place, () => part);
  }, variant.template(template));
}
