/** HTML as a value: what is put into a template is escaped, unless it is HTML itself. */

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

type Part = string | Html | readonly Html[];

const textOf = (part: Part): string =>
  typeof part === 'string' ? escaped(part) : part instanceof Html ? part.text : part.map(textOf).join('');

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, index) => string + (index < parts.length ? textOf(parts[index] ?? '') : '')).join(''));

/** JSON inside a script element: nothing in it can end the element or begin a comment (HTML, 4.12.1.3). */
export const jsonInScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
