/** A form's bytes as its elements. What is refused as XML is refused here as a form. */
import { readXml, type XmlElementRead, XmlRefused } from '@writ/xml';
import { FormError } from './form-error.ts';

/** Far above any form. */
const limits = { bytes: 1_048_576, depth: 16, nodes: 20_000 };

/** Throws {@link FormError} for what is no XML, or XML that is not read here: a DOCTYPE, an entity, a comment, an instruction. */
export function parseForm(bytes: Uint8Array): XmlElementRead {
  try {
    return readXml(bytes, limits);
  } catch (error) {
    if (error instanceof XmlRefused) throw new FormError(error.message, { cause: error });
    throw error;
  }
}
