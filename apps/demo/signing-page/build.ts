/**
 * The signing page of the demo: the sources of the real one (`apps/signing-page`), with a software key in place of the browser's passkeys, words that say so, and
 * a notice above everything. It is built when somebody opens it first, and is in no image: neither are the sources and the bundler.
 */
import { join } from 'node:path';
import { oneFile } from '../../verifier-page/one-file.ts';

const real = join(import.meta.dirname, '../../signing-page');

const exchanged = new Map([
  [join(real, 'dom/passkeys.ts'), join(import.meta.dirname, 'dom/software-keys.ts')],
  [join(real, 'words/languages.ts'), join(import.meta.dirname, 'dom/languages.ts')],
]);

/** Beyond what every page forbids: it asks the demo's own process, and turns no text into a program or a mark. */
const more = ["connect-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"];

const notice = `<aside id="demo">
      <p lang="en"><strong>A software key of the demo.</strong> The demo signs by itself for its made-up people, for whoever presses the button. This signature proves nothing about a person.</p>
      <p lang="de"><strong>Ein Softwareschlüssel der Demo.</strong> Die Demo unterschreibt selbst für ihre erfundenen Personen, wer auch immer den Knopf drückt. Diese Unterschrift beweist nichts über eine Person.</p>
    </aside>
    `;

/** The notice in the language of the page. */
const style = `
#demo {
  max-width: 46rem;
  margin: 0.5rem auto;
  padding: 0.25rem 1rem;
  border: 2px solid var(--failed);
}

:root[lang="en"] #demo [lang="de"],
:root[lang="de"] #demo [lang="en"] {
  display: none;
}
`;

const before = '<main>';

function noticed(page: string): string {
  if (page.split(before).length !== 2) throw new Error(`The page must have ${before} once.`);
  return page.replace(before, () => `${notice}${before}`);
}

// The whole page, of no origin and for no console yet.
process.stdout.write(await oneFile(real, more, { exchanged, template: noticed, style }));
