/** XML as text: every value is escaped, and what XML 1.0 has no place for is refused, so that nothing that is written can end an element or begin one. */

export interface XmlToWrite {
  /** With its prefix, where it has one. */
  readonly name: string;
  /** Declarations of namespaces too, as `xmlns` and `xmlns:prefix`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Elements, or a text. */
  readonly content?: readonly XmlToWrite[] | string;
}

const nameForm = /^[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?$/;
/** XML 1.0, 2.2: what is no character of a document. A lone surrogate can't be written in UTF-8 either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaped(text: string, which: RegExp): string {
  if (noCharacter.test(text) || !text.isWellFormed()) throw new TypeError('The text has a character that XML has no place for.');
  return text.replace(which, (mark) => marks[mark] ?? mark);
}

/** A name, as it is written. Throws TypeError for what is none. */
function named(name: string): string {
  if (!nameForm.test(name)) throw new TypeError('This is no name of an element or attribute.');
  return name;
}

function written({ name, attributes = {}, content = '' }: XmlToWrite): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${named(key)}="${escaped(value, /[&<>"\t\n\r]/g)}"`);
  const inner = typeof content === 'string' ? escaped(content, /[&<>\r]/g) : content.map(written).join('');
  const open = `<${named(name)}${given.join('')}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** A document in UTF-8, with its declaration and without white space between elements. Throws TypeError for a name or character that XML has no place for. */
export const writeXml = (root: XmlToWrite): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}`;
