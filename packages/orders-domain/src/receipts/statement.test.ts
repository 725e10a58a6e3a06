import { describe, expect, it } from 'vitest';
import { type ReceiptStatement, readStatement, statementText } from './statement.ts';

const common = {
  package: '7d0f9a52-5f1c-4c43-9c2e-0d3f5b8a6c11',
  hashes: ['ab'.repeat(32), 'cd'.repeat(32)],
  body: { organisation: 'northport-police', country: 'DE' },
  at: '2026-12-01T12:00:00Z',
};
const deleted: ReceiptStatement = { ...common, type: 'deleted', ended: 'ORDER' };

describe('a statement about a package', () => {
  it('is one text, whatever the order of its members, and is read back', () => {
    expect(statementText(deleted)).toBe(
      `{"at":"2026-12-01T12:00:00Z","body":{"country":"DE","organisation":"northport-police"},"ended":"ORDER","format":"org.writ.package-receipt.v1",` +
        `"hashes":["${'ab'.repeat(32)}","${'cd'.repeat(32)}"],"package":"${common.package}","type":"deleted"}`,
    );
    const all: ReceiptStatement[] = [
      deleted,
      { ...common, type: 'acknowledged' },
      { ...common, type: 'transferred', recipient: 'Staatsanwaltschaft Nordhafen', basis: '§ 163(2) StPO' },
    ];
    for (const one of all) expect(readStatement(statementText(one))).toEqual(one);
  });

  it.each([
    ['a space', (text: string) => ` ${text}`, 'RFC 8785'],
    ['a line at its end', (text: string) => `${text}\n`, 'RFC 8785'],
    ['a member twice', (text: string) => text.replace('{', '{"at":"2026-12-01T12:00:00Z",'), 'RFC 8785'],
    ['an instant with parts of a second', (text: string) => text.replace('00Z', '00.5Z'), 'an instant in UTC'],
    ['a day that there is not', (text: string) => text.replace('12-01T', '13-01T'), 'an instant in UTC'],
    ['hashes in capitals', (text: string) => text.replaceAll('ab', 'AB'), 'lower-case hexadecimal'],
    ['no hash', (text: string) => text.replace(/\[.*\]/, '[]'), 'lower-case hexadecimal'],
    ['a person', (text: string) => text.replace('"type"', '"person":"An officer","type"'), 'and no other'],
    ['a ground in words', (text: string) => text.replace('ORDER', 'Solved.'), 'must be one of'],
    ['another type', (text: string) => text.replace('"deleted"', '"acknowledged"'), 'and no other'],
    ['a body without a country', (text: string) => text.replace('"country":"DE",', ''), 'organisation and country'],
    ['a control character', (text: string) => text.replace('northport', 'north\\u0000port'), 'organisation and country'],
    ['twenty thousand characters', (text: string) => text.replace('northport', 'n'.repeat(20_000)), 'no JSON object'],
  ])('is refused with %s', (_, change, why) => {
    expect(() => readStatement(change(statementText(deleted)))).toThrow(why);
  });
});
