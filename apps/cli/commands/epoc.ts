/**
 * `writ epoc`: the form of a European Production or Preservation Order's certificate, to a draft and from an order. It knows no database; drafts and
 * orders are asked for over REST under its user's own token, who may do no more by it than by hand.
 */
import { readFile } from 'node:fs/promises';
import { StartError } from '@writ/core';
import { contentOfOrder, FormError, orderInputOf, parseForm, type ReadForm, readForm, writeForm } from '@writ/epoc';
import { type TokenSource, tokenSource } from '@writ/verifier/audit-token.ts';
import { printable } from '@writ/verifier/printable.ts';
import { z } from 'zod';
import { parseCall, type ReadCall, type WriteCall } from '../epoc/options.ts';
import { askDocument } from '../epoc/rest.ts';

/** One line for the list of commands. */
export const summary = 'read and write the forms of e-Evidence certificates';

/** The text of `writ epoc --help`. */
export const usage = `
Usage: writ epoc read FORM.xml                                 print a draft of an order: the variables of the document draft-order
       writ epoc read FORM.xml --draft                         draft it under an officer's token, on the authority graph
       writ epoc read FORM.xml --receive --received-at INSTANT record it as received by e-CODEX under counsel's token, on the platform graph
       writ epoc write ORDER                                   write the form of an order, by its id, under an officer's token
       writ epoc write FILE.json --json                        write the form of the order in a file: a draft, or what order-draft answers

FORM.xml is the certificate of Annex I (EPOC) or Annex II (EPOC-PR) of Regulation (EU) 2023/1543, in the namespace urn:writ:e-evidence-form:1,
which is Writ's own. An element that is not known, or is there twice, is an error with its place, and nothing is taken over.

Standard error names every part of the form that an order has no field for, and every mandatory section that the form lacks; or, with write,
every field of the order for which the annex has no place.

  --draft               draft it; standard output has the order's id and generation
  --receive             record it with the form as its document; whoever records it neither reviews nor releases it
  --received-at INSTANT when it was received: its times run from then
  --json                ORDER is a file, and no token is needed
  --token-file FILE     a token of the graph; - is standard input (or WRIT_TOKEN_FILE, or WRIT_TOKEN; a token is never an argument)

The server is that of WRIT_BASE_URL (http://localhost:4000).

Exit code: 0 done and complete, 1 done and something is missing or left out (named), or an error or a refusal, 2 wrong usage.
`;

/** A form is some pages of text. */
const formBytesMax = 1024 * 1024;

const say = (text: string): unknown => process.stdout.write(text);
const note = (text: string): unknown => process.stderr.write(`${text}\n`);
const sayJson = (value: unknown): unknown => say(`${JSON.stringify(value, null, 2)}\n`);

async function readBytes(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new StartError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (bytes.length > formBytesMax) throw new StartError(`${file} is larger than ${formBytesMax} bytes, and no form is.`);
  return bytes;
}

const connection = async (tokenFile: string | undefined): Promise<{ baseUrl: string; token: TokenSource }> => ({
  baseUrl: (process.env['WRIT_BASE_URL'] ?? 'http://localhost:4000').replace(/\/+$/, ''),
  token: await tokenSource(tokenFile, process.env, process.stdin, {
    whose: 'your',
    fileVariable: 'WRIT_TOKEN_FILE',
    variable: 'WRIT_TOKEN',
  }),
});

function report(file: string, { notTaken, missing }: ReadForm): void {
  for (const { place, why } of notTaken) note(`${file}: ${place}: not taken over. ${why}`);
  for (const { section, what, article } of missing) note(`${file}: ${section}: missing: ${what} (${article}).`);
}

const moved = z.union([
  z.object({ __typename: z.literal('Order'), id: z.string(), generation: z.number() }),
  z.object({ __typename: z.literal('Refusal'), reasons: z.array(z.string()), message: z.string() }),
]);

/** Says what became of the order, and whether it was made. */
function tell(answer: unknown): boolean {
  const made = moved.safeParse(answer).data;
  if (made === undefined) throw new StartError('The answer has another form than this program knows: look for the order in the console.');
  if (made.__typename === 'Refusal') {
    note(`writ: Refused: ${printable(made.message)} (${made.reasons.map(printable).join(', ')})`);
    return false;
  }
  sayJson({ order: made.id, generation: made.generation });
  return true;
}

/** The variables of receive-order; throws {@link StartError} where the form doesn't say who issued the order, and when. */
function receivedInput({ content }: ReadForm, receivedAt: string, document: Buffer) {
  const { issuing, validating, issuedAt } = content;
  if (issuing === undefined || Object.keys(issuing).length < 3 || issuedAt === undefined)
    throw new StartError('To record it, the form must name the issuing state, authority and its kind, and the date of the signature.');
  if (validating !== undefined && Object.keys(validating).length < 3)
    throw new StartError('To record it, the form must name state, authority and kind of the validating authority, or none of them.');
  const stated = { channel: 'E_CODEX', receivedAt, issuedAt, issuing, ...(validating === undefined ? {} : { validating }) };
  return { input: { order: orderInputOf(content), ...stated, document: document.toString('base64') } };
}

/** Left out, it makes another order than the certificate's. */
const changesOrder = ({ place }: { place: string }): boolean => /\/(?:Identifier|Detail|Further|Deadline|FileNumber)\b/.test(place);

async function read({ file, then, tokenFile }: ReadCall): Promise<number> {
  const bytes = await readBytes(file);
  const form = readForm(parseForm(bytes));
  report(file, form);
  const complete = form.missing.length === 0 && !form.notTaken.some(changesOrder) ? 0 : 1;
  if (then === 'PRINT') {
    sayJson({ input: orderInputOf(form.content) });
    return complete;
  }
  const received = then === 'DRAFT' ? null : receivedInput(form, then.receivedAt, bytes);
  const { baseUrl, token } = await connection(tokenFile);
  const answer =
    received === null
      ? askDocument(
          baseUrl,
          token,
          { graph: 'authority', document: 'draft-order', field: 'draftOrder' },
          { input: orderInputOf(form.content) },
        )
      : askDocument(baseUrl, token, { graph: 'platform', document: 'receive-order', field: 'receiveOrder' }, received);
  return tell(await answer) ? complete : 1;
}

async function orderOf({ order, isFile, tokenFile }: WriteCall): Promise<unknown> {
  if (!isFile) {
    const { baseUrl, token } = await connection(tokenFile);
    return askDocument(baseUrl, token, { graph: 'authority', document: 'order-draft', field: 'order' }, { id: order });
  }
  const text = (await readBytes(order)).toString('utf8');
  try {
    const json: unknown = JSON.parse(text);
    const isVariables = typeof json === 'object' && json !== null && 'input' in json && Object.keys(json).length === 1;
    return isVariables ? json.input : json;
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartError(`${order} is no JSON: ${error.message}.`);
    throw error;
  }
}

async function write(call: WriteCall): Promise<number> {
  const { xml, leftOut } = writeForm(contentOfOrder(await orderOf(call)));
  say(xml);
  for (const field of leftOut) note(`writ: left out: ${field.replaceAll('/', '.')}. The annex has no place for it.`);
  return leftOut.length === 0 ? 0 : 1;
}

/** Throws {@link UsageError}, and `StartError` for a file, a form or a server that can't be used. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  try {
    return call.act === 'read' ? await read(call) : await write(call);
  } catch (error) {
    if (error instanceof FormError) throw new StartError(`${call.act === 'read' ? call.file : call.order}: ${error.message}`);
    throw error;
  }
}
