/** Why a message, or an action of it, is not carried out, as ETSI TS 103 120 has it: a number and a sentence. */

/** 3001: nobody supports it here. 3007: its content is wrong, or the act is refused. 3011: there is no such object, or it is another body's. */
export type Hi1Code = 3001 | 3007 | 3011;

/** The sentence says what, where and what to do, and repeats no value of the message. */
export class Hi1Fault extends Error {
  override readonly name = 'Hi1Fault';
  readonly code: Hi1Code;

  constructor(code: Hi1Code, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

export const unsupported = (sentence: string): Hi1Fault => new Hi1Fault(3001, sentence);
export const wrong = (sentence: string): Hi1Fault => new Hi1Fault(3007, sentence);
/** The same words whether it exists or not. */
export const notYours = (): Hi1Fault => new Hi1Fault(3011, 'There is no object of this identifier, or it is not yours.');

/** What every object may have beside what its action reads. */
const common = ['@xsi:type', 'ObjectIdentifier', 'Generation', 'AssociatedObjects', 'CountryCode', 'OwnerIdentifier'];

/** Refuses what nobody reads in an action: it would be dropped, and answered as done. Throws Hi1Fault 3007. */
export function requireOnly(object: Readonly<Record<string, unknown>>, read: readonly string[]): void {
  if (Object.keys(object).some((name) => !common.includes(name) && !read.includes(name)))
    throw wrong(`The object has a field that is not read in this action. Of its own it may have: ${read.join(', ') || 'none'}.`);
}

/** A request that is no message of anybody enrolled: HTTP answers it, since there is nobody to answer in the protocol's own form. */
export class NoMessage extends Error {
  override readonly name = 'NoMessage';
  /** 400 where it is no message, 403 where nobody enrolled signed it, 413 where it is too long. */
  readonly status: 400 | 403 | 413;

  constructor(status: 400 | 403 | 413, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
