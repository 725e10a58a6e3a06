/**
 * The signing page in a window of its own: it says that it is ready, takes one message, and answers with what was signed. It is another origin, so that
 * whatever comes from elsewhere than that window at that origin is no answer.
 */

/** A statement and its proof, as the page answers it. The server checks both. */
export interface SignedAct {
  readonly statement: Readonly<Record<string, unknown>>;
  readonly credential: string;
  readonly proof: { readonly assertion: { clientDataJSON: string; authenticatorData: string; signature: string } };
}

/** After these the person may try again in the same window. */
const again = ['CANCELLED', 'KEY_EXISTS', 'NOT_DEVICE_BOUND', 'OTHER_KEY', 'UNSUPPORTED', 'FAILED'] as const;
/** After these there is nothing to sign: `docs/how-to/sign-acts.md`. */
const final = ['FORM', 'ROLE', 'NOT_SHOWN', 'HIDDEN', 'DIGEST', 'ENDED', 'CLOCK', 'NO_KEY'] as const;

/** Why there is no signature. */
export const reasonsUnsigned = ['BLOCKED', 'CLOSED', 'OTHER_ANSWER', 'UNREACHABLE', ...again, ...final] as const;
export type ReasonUnsigned = (typeof reasonsUnsigned)[number];

export type SigningAnswer =
  | { readonly act: SignedAct; readonly credential: Readonly<Record<string, unknown>> | null }
  | { readonly why: ReasonUnsigned };

const isOneOf = <Code extends string>(codes: readonly Code[], code: unknown): code is Code => (codes as readonly unknown[]).includes(code);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const areTexts = (...values: unknown[]): boolean => values.every((value) => typeof value === 'string');

/** The act of an answer; null where it has not the form of one. */
export function actOf(value: unknown): SignedAct | null {
  if (!(isObject(value) && isObject(value['statement']) && isObject(value['proof']) && typeof value['credential'] === 'string'))
    return null;
  const { assertion } = value['proof'];
  if (!isObject(assertion)) return null;
  const { clientDataJSON, authenticatorData, signature } = assertion;
  if (!areTexts(clientDataJSON, authenticatorData, signature)) return null;
  const proof = { assertion: { clientDataJSON, authenticatorData, signature } as SignedAct['proof']['assertion'] };
  return { statement: value['statement'], credential: value['credential'], proof };
}

/** How often it is looked whether the window was closed, in milliseconds: a browser says it to nobody. */
const lookMs = 250;

const windowFeatures = 'popup,width=760,height=900';

/** An open window of the signing page. */
export interface SigningWindow {
  /** Sends the one message as soon as the page is ready, and waits for what was signed, or for the window's end. */
  ask(message: object): Promise<SigningAnswer>;
  /** Closes the window, where nothing is left to be signed in it. */
  close(): void;
}

/** What of a browser it needs. */
export type Opener = Pick<Window, 'open' | 'addEventListener' | 'removeEventListener' | 'setInterval' | 'clearInterval'>;

/** Opens the page; null where the browser blocks it. Called at once when a button is pressed: later no browser opens a window. */
export function openSigning(origin: string, opener: Opener = window): SigningWindow | null {
  const popup = opener.open(origin, '_blank', windowFeatures);
  if (popup === null) return null;
  let isReady = false;
  let heard: ((data: Record<string, unknown>) => void) | null = null;
  const listen = (event: MessageEvent<unknown>) => {
    // Another window, or another page in this one.
    if (event.source !== popup || event.origin !== origin || !isObject(event.data) || event.data['v'] !== 1) return;
    if (event.data['ready'] === true) isReady = true;
    heard?.(event.data);
  };
  opener.addEventListener('message', listen);
  const ask = (message: object): Promise<SigningAnswer> =>
    new Promise((resolve) => {
      let last: ReasonUnsigned = 'CLOSED';
      let isSent = false;
      const send = () => {
        if (!isReady || isSent) return;
        isSent = true;
        popup.postMessage(message, origin);
      };
      const watch = opener.setInterval(() => {
        if (popup.closed) end({ why: last });
      }, lookMs);
      const end = (answer: SigningAnswer) => {
        opener.clearInterval(watch);
        opener.removeEventListener('message', listen);
        resolve(answer);
      };
      heard = ({ act: given, credential, outcome }) => {
        send();
        if (given !== undefined) {
          const act = actOf(given);
          end(act === null ? { why: 'OTHER_ANSWER' } : { act, credential: isObject(credential) ? credential : null });
        } else if (isOneOf(again, outcome)) last = outcome;
        else if (isOneOf(final, outcome)) end({ why: outcome });
      };
      send();
    });
  return {
    ask,
    close: () => {
      opener.removeEventListener('message', listen);
      popup.close();
    },
  };
}
