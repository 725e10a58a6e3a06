/** For tests: opens pages of a log-in and sends their forms, as a browser with a passkey does. */
import type { SoftPasskey, Unusual } from './soft-passkey.ts';

export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface SignedForm {
  readonly action: string;
  readonly challenge: string;
  readonly fields: URLSearchParams;
}

const plain = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The one form of a page that a passkey signs. Throws where there is none. */
export function formIn({ text, status }: Seen): SignedForm {
  const [, attributes = '', body = ''] = /<form([^>]* data-challenge=[^>]*)>(.*?)<\/form>/s.exec(text) ?? [];
  const attribute = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const challenge = attribute('data-challenge');
  if (challenge === undefined) throw new Error(`No form to sign, with ${status}: ${text}`);
  const inputs = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return {
    action: plain(attribute('action') ?? ''),
    challenge,
    fields: new URLSearchParams(inputs.map(([, name = '', value = '']): [string, string] => [plain(name), plain(value)])),
  };
}

export class Visitor {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async open(path: string, headers: Record<string, string> = {}): Promise<Seen> {
    const answer = await fetch(new URL(path, this.#origin), { redirect: 'manual', headers });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }

  async send(path: string, form: URLSearchParams | Record<string, string>, headers: Record<string, string> = {}): Promise<Seen> {
    const answer = await fetch(new URL(path, this.#origin), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.#origin, ...headers },
      body: new URLSearchParams(form),
    });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }

  /** Signs a page's form and sends it; `isNew` shows the key as one that was just made. */
  sign(form: SignedForm, passkey: SoftPasskey, more: Unusual & { isNew?: boolean; headers?: Record<string, string> } = {}): Promise<Seen> {
    const fields = new URLSearchParams(form.fields);
    for (const [name, value] of Object.entries(passkey.sign(form.challenge, this.#origin, more))) fields.set(name, value);
    if (more.isNew === true) fields.set('key', passkey.key);
    return this.send(form.action, fields, more.headers);
  }
}
