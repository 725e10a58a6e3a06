import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { RecordRow } from '../contents.ts';

/** As many messages as have a file of their own each; all are in the mailbox. */
export const mostMessageFiles = 2_000;

/** An address and nothing else (RFC 5322 3.4.1, without comments, quotes and groups). Anything else is not an address of a header. */
const address = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+$/u;

/**
 * A message or an item as a mail program shows it. It is a view: no mail server ever saw it, which the header `X-Writ-Rendered` says. Who
 * wrote to whom is a header only where it is one address; otherwise `X-Writ-As-Printed` has it as the record does.
 */
export async function messageFile(row: RecordRow, position: number): Promise<Buffer> {
  const sender = String(row['sender'] ?? '');
  const recipients = Array.isArray(row['recipients']) ? row['recipients'].map(String) : [];
  const isMail = address.test(sender) && recipients.every((recipient) => address.test(recipient));
  const printed = [sender, ...recipients].map((name) => Buffer.from(name).toString('base64'));
  const files = Array.isArray(row['attachments']) ? row['attachments'] : [];
  const composer = new MailComposer({
    ...(isMail ? { from: { name: '', address: sender }, to: recipients.map((to) => ({ name: '', address: to })) } : {}),
    subject: typeof row['subject'] === 'string' ? row['subject'] : '',
    text: typeof row['text'] === 'string' ? row['text'] : '',
    textEncoding: 'base64',
    date: new Date(String(row['at'])),
    // A random one would make another file each time.
    messageId: `<${digestOf(row)}.${position}@writ.invalid>`,
    headers: [
      { key: 'X-Writ-Rendered', value: 'yes' },
      { key: 'X-Writ-Kind', value: String(row['kind']) },
      ...(isMail ? [] : [{ key: 'X-Writ-As-Printed', value: printed.join(' ') }]),
      ...files.map((file) => ({ key: 'X-Writ-File', value: `sha256=${String(file.sha256)}` })),
    ],
  });
  return await composer.compile().build();
}

const digestOf = (row: RecordRow) => createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32);

/** All messages as one mailbox (mboxrd: a line that begins with "From ", however often quoted before, gets one more ">"). */
export async function* mailboxOf(rows: AsyncIterable<RecordRow>): AsyncIterable<string> {
  let position = 0;
  for await (const row of rows) {
    const message = (await messageFile(row, ++position)).toString('latin1').replaceAll('\r\n', '\n');
    yield `From writ@writ.invalid ${asctime(new Date(String(row['at'])))}\n`;
    yield `${message.replaceAll(/^(>*From )/gm, '>$1').replace(/\n*$/, '\n')}\n`;
  }
}

/** The time of a separator line: `Mon Nov 30 12:00:00 2026`, in UTC. */
function asctime(at: Date): string {
  const [day = '', date = '', month = '', year = '', time = ''] = at.toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date.replace(/^0/, ' ')} ${time} ${year}`;
}

/** The first messages, each in a file of its own. */
export async function* messageFiles(rows: AsyncIterable<RecordRow>): AsyncIterable<{ path: string; bytes: Buffer }> {
  let position = 0;
  for await (const row of rows) {
    if (++position > mostMessageFiles) return;
    yield { path: `messages/${String(position).padStart(6, '0')}.eml`, bytes: await messageFile(row, position) };
  }
}
