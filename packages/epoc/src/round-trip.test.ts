/** What is written is read again, whatever it is; and the mapping has every word of the graph. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryContent, wordsOf } from '../testing/arbitrary-content.ts';
import { epocForm, preservationForm } from '../testing/forms.ts';
import { contentOfOrder, orderInputOf, parseForm, readForm, writeForm } from './index.ts';
import { rows } from './mapping.ts';

const read = (xml: string) => readForm(parseForm(Buffer.from(xml)));

test('a certificate that was written is read as the same content, and nothing of it is left out or not taken over', () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const { xml, leftOut } = writeForm(content);
      const again = read(xml);
      expect(again.content).toEqual(content);
      expect(leftOut).toEqual([]);
      expect(again.notTaken).toEqual([]);
      expect(writeForm(again.content).xml).toBe(xml);
    }),
    { numRuns: 300 },
  );
});

test('an order that is made of a certificate has the content of the certificate', () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const { issuing: _, validating: __, issuedAt: ___, ...order } = content;
      expect(contentOfOrder(JSON.parse(JSON.stringify(orderInputOf(content))))).toEqual({
        ...order,
        targets: order.targets ?? [],
        categories: order.categories ?? [],
      });
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['production', epocForm('orla@example.org')],
  ['preservation', preservationForm],
])('a whole form of a %s order is written to the byte as it was, but for the addressee', (_kind, form) => {
  const { content, missing, notTaken } = read(form);
  expect(missing).toEqual([]);
  expect(notTaken).toMatchObject([{ section: 'B', element: 'Addressee' }]);
  const bare = form.replace('    <Addressee>Example Social Ltd</Addressee>\n', '').replace('  <B>\n  </B>\n', '');
  expect(writeForm(content).xml).toBe(bare);
});

test.each([
  ['categories+', 'DataCategory', []],
  ['legalBasis/threshold', 'OffenceThreshold', []],
  ['emergency/ground', 'EmergencyGround', []],
  ['secrecy/ground', 'SecrecyGround', []],
  ['recipient', 'Recipient', []],
  ['issuing/office', 'Office', []],
  ['validating/office', 'Office', []],
  ['targets+/type', 'IdentifierType', ['ITEM_ID', 'ITEM_URL']],
])('the words of %s are those of %s in the graph', (field, name, others) => {
  const form = rows.find((row) => row.field === field)?.form;
  const words = typeof form === 'object' ? Object.keys(form.words) : [];
  expect([...words, ...others].toSorted()).toEqual(wordsOf(name).toSorted());
});

test('no place and no field of the mapping is there twice', () => {
  for (const kind of ['EPOC', 'EPOC_PR'] as const) {
    const places = rows.flatMap((row) => row.places[kind] ?? []);
    expect(new Set(places).size).toBe(places.length);
  }
  const fields = rows.flatMap(({ field }) => field ?? []);
  expect(new Set(fields).size).toBe(fields.length);
});
