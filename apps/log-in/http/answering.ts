/** What every page of the log-in is answered with. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SigningPlace } from '@writ/acts/check';
import { type Language, languageOf } from '../pages/language.ts';
import { pageHeaders } from '../pages/page.ts';
import { errorPage } from '../pages/pages.ts';
import type { PageFault } from '../pages/words.ts';
import type { Desk } from '../people/enrol.ts';
import { type AssertedForm, assertedShape } from '../people/persons.ts';
import type { Hosted } from '../provider/realms.ts';
import { BadForm, only } from './body.ts';

/** One request for a page of a realm. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly hosted: Hosted;
  readonly desk: Desk;
  readonly place: SigningPlace;
  readonly language: Language;
  /** Where a sign-in sends the browser on. */
  readonly console: string;
  /** Called with our own errors, never with a caller's mistakes. */
  readonly onFault: (error: unknown) => void;
}

export const languageIn = ({ headers }: IncomingMessage): Language => languageOf(headers['accept-language']);

export function send(response: ServerResponse, status: number, html: string, next?: string): void {
  response.writeHead(status, pageHeaders(next));
  response.end(html);
}

const statusOf: Partial<Record<PageFault, number>> = {
  NOT_THERE: 404,
  NO_PAGE: 404,
  OTHER_HOST: 421,
  BAD_FORM: 400,
  OVER: 410,
  OWN_FAULT: 500,
  UPSTREAM_AWAY: 502,
};

export function sendFault(response: ServerResponse, language: Language, fault: PageFault): void {
  send(response, statusOf[fault] ?? 403, errorPage(language, fault));
}

/** What a passkey signed, of a form. Throws {@link BadForm}. */
export function assertedIn(form: URLSearchParams): AssertedForm {
  const fields = ['credential', 'clientDataJSON', 'authenticatorData', 'signature'].map((name) => [name, only(form, name)] as const);
  const parsed = assertedShape.safeParse(Object.fromEntries(fields));
  if (!parsed.success) throw new BadForm();
  return parsed.data;
}
