/** Forms with pieces cut out, doubled, exchanged and put in: each must be refused as a form, or say something that is written and read again as the same. */
import { contentOfOrder, FormError, orderInputOf, parseForm, readForm, writeForm } from '../src/index.ts';
import { epocForm, preservationForm } from './forms.ts';

/** Pieces that other readers of XML took for something else. */
const pieces = [
  ...['<A>', '</A>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', '&#0;', '&#13;', '&lt;', ']]>', '<![CDATA[<L/>]]>'],
  ...[
    '<!-- -->',
    '<?xml version="1.1"?>',
    ' xmlns=""',
    ' xmlns:a="urn:writ:e-evidence-form:1"',
    '<a:L/>',
    '\u0000',
    '\ufeff',
    '\u2028',
    '"',
    '>',
  ],
  ...[
    '<Category>Content</Category>',
    '<Type>IP_BLOCKS</Type>',
    '<constructor>x</constructor>',
    '<__proto__>x</__proto__>',
    '2026-02-30T00:00:00Z',
  ],
];

/** Numbers from a seed: mulberry32. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function changedOnce(bytes: Buffer, below: (limit: number) => number): Buffer {
  const [one, other] = [below(bytes.length), below(bytes.length)].toSorted((a, b) => a - b) as [number, number];
  const part = bytes.subarray(one, Math.min(other, one + 200));
  const rest = bytes.subarray(one + part.length);
  const head = bytes.subarray(0, one);
  const lines = bytes.toString('latin1').split('\n');
  switch (below(6)) {
    case 0:
      return Buffer.concat([head, rest]);
    case 1:
      return Buffer.concat([head, part, part, rest]);
    case 2:
      return Buffer.concat([head, Buffer.from([below(256)]), bytes.subarray(one + 1)]);
    case 3:
      return Buffer.concat([head, Buffer.from(pieces[below(pieces.length)] ?? ''), bytes.subarray(one)]);
    case 4:
      // Whole lines are elements: what is well-formed goes deeper.
      return Buffer.from(lines.toSpliced(below(lines.length), 1).join('\n'), 'latin1');
    default:
      return Buffer.from(lines.toSpliced(below(lines.length), 0, lines[below(lines.length)] ?? '').join('\n'), 'latin1');
  }
}

/** One changed form. Answers whether it was read; throws what is neither a form nor a refusal of one. */
export function fuzzOnce(below: (limit: number) => number): boolean {
  let bytes: Buffer = Buffer.from(below(2) === 0 ? epocForm('orla@example.org') : preservationForm);
  for (let changes = 1 + below(3); changes > 0; changes -= 1) bytes = changedOnce(bytes, below);
  try {
    const { content } = readForm(parseForm(bytes));
    const { xml } = writeForm(content);
    const again = writeForm(readForm(parseForm(Buffer.from(xml))).content).xml;
    if (again !== xml) throw new Error(`It is written in two ways: ${bytes.toString('base64')}`);
    contentOfOrder(JSON.parse(JSON.stringify(orderInputOf(content))));
    return true;
  } catch (error) {
    if (error instanceof FormError) return false;
    throw new Error(`No refusal of a form: ${bytes.toString('base64')}`, { cause: error });
  }
}
