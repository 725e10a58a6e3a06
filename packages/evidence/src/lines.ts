import { StringDecoder } from 'node:string_decoder';

/** As many characters as a line may have: more than any record, and less than a text can be. */
const longest = 64 * 1024 * 1024;

/**
 * The lines of a stream of UTF-8, each without the `\n` that ends it. Nothing else ends a line: a record may contain every other character
 * that some programs take for an end (U+2028, U+2029, U+0085).
 * @throws RangeError for a line of more than 64 million characters.
 */
export async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let waiting: string[] = [];
  let held = 0;
  const hold = (text: string) => {
    held += text.length;
    if (held > longest) throw new RangeError(`a line has more than ${longest} characters`);
    if (text !== '') waiting.push(text);
  };
  const take = () => {
    const line = waiting.join('');
    [waiting, held] = [[], 0];
    return line;
  };
  for await (const part of parts) {
    const [first = '', ...others] = decoder.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength)).split('\n');
    hold(first);
    for (const text of others) {
      yield take();
      hold(text);
    }
  }
  hold(decoder.end());
  if (held > 0) yield take();
}
