/**
 * Makes `docs/verifier.html`: one file that checks receipts in a browser, from disk and without network. `npm run verifier` writes
 * it; a test makes it again and compares. The page's policy allows this very script and style, by their SHA-256, and nothing else.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../..');
/** Where the page is kept. */
export const pageFile = join(root, 'docs/verifier.html');

/** The documentation inside of libraries names addresses and Node; the page names neither. Their licence lines stay. */
const withoutLibraryDocs = {
  name: 'without-library-docs',
  transform: { filter: { id: /node_modules/ }, handler: (code: string) => code.replace(/^\s*\/\*\*.*?\*\//gms, '') },
};

/** The page's script: everything that it needs in one text, which loads nothing. Throws when something would have to be loaded. */
async function makeScript(): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: join(import.meta.dirname, 'dom/main.ts'),
    platform: 'browser',
    plugins: [withoutLibraryDocs],
    onLog(level, log) {
      if (level === 'warn') throw new Error(`The page can't be made: ${log.message}`);
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: false });
  await bundle.close();
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

/** The whole page. */
export async function makePage(): Promise<string> {
  const read = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
  const [template, css, code] = await Promise.all([read('page.html'), read('page.css'), makeScript()]);
  const script = requireInline(`\n${code}`, 'script');
  const style = requireInline(`\n${css}`, 'style');
  const policy = `default-src 'none'; script-src ${allow(script)}; style-src ${allow(style)}; base-uri 'none'; form-action 'none'`;
  const places = {
    'content="policy"': `content="${policy}"`,
    '<!-- style -->': `<style>${style}</style>`,
    '<!-- script -->': `<script>${script}</script>`,
  };
  return Object.entries(places).reduce((page, [place, part]) => {
    if (page.split(place).length !== 2) throw new Error(`The template of the page must have ${place} once.`);
    return page.replace(place, () => part);
  }, template);
}

if (import.meta.main) {
  await writeFile(pageFile, await makePage());
  process.stdout.write('docs/verifier.html is made.\n');
}
