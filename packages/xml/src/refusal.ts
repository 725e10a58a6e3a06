/** Why a text is not read as XML here. */
export type XmlFault =
  | 'TOO_LARGE'
  | 'NOT_UTF8'
  | 'DECLARATION'
  | 'INSTRUCTION'
  | 'NOT_WELL_FORMED'
  | 'TOO_DEEP'
  | 'TOO_MANY'
  | 'INCLUDE'
  | 'MIXED'
  | 'SHAPE'
  | 'SCHEMA';

/** Its message states what is wrong and where, and repeats no text of the document. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
  readonly fault: XmlFault;

  constructor(fault: XmlFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
