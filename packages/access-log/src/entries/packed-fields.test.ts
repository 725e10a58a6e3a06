import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EnvelopeError } from '../keys/envelope.ts';
import { packFields, unpackFields } from './packed-fields.ts';

const buffer = (constraints: fc.IntArrayConstraints) => fc.uint8Array(constraints).map((bytes) => Buffer.from(bytes));
const field = fc.record({
  name: fc.stringMatching(/^[\x21-\x7e]{1,100}$/),
  salt: buffer({ minLength: 32, maxLength: 32 }),
  value: buffer({ maxLength: 400 }),
});

test('packed fields are unpacked unchanged, in their order', () => {
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      expect(unpackFields(packFields(fields))).toEqual(fields);
    }),
  );
});

test('two lists of fields are never the same bytes', () => {
  const [salt, value] = [Buffer.alloc(32, 1), Buffer.from('"v"')];
  const one = packFields([{ name: 'ab', salt, value }]);
  expect(packFields([{ name: 'a', salt, value: Buffer.concat([Buffer.from('b'), value]) }])).not.toEqual(one);
});

test('bytes that end within a field are refused at every position', () => {
  const packed = packFields([{ name: 'target', salt: Buffer.alloc(32), value: Buffer.from('{}') }]);
  for (let length = 1; length < packed.length; length += 1) expect(() => unpackFields(packed.subarray(0, length))).toThrow(EnvelopeError);
  expect(() => unpackFields(Buffer.concat([packed, Buffer.from([3])]))).toThrow(EnvelopeError);
});
