/** XML Schemas from memory: a folder's files are given by name, and a schema that names another one finds it there or nowhere. */
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { XmlTree } from './parse.ts';
import { XmlRefused } from './refusal.ts';

/** A set of schemas, read once. */
export class XmlSchema {
  readonly #validator: XsdValidator;

  /** `files` by their names, as `schemaLocation` names them, `main` being the one to begin with. Throws XmlRefused for schemas that can't be used. */
  constructor(files: Readonly<Record<string, Uint8Array>>, main: string) {
    const bytes = files[main];
    if (bytes === undefined) throw new XmlRefused('SCHEMA', `There is no schema ${main}.`);
    const provider = new XmlBufferInputProvider({ ...files });
    xmlRegisterInputProvider(provider);
    try {
      const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NO_XXE, url: main });
      try {
        this.#validator = XsdValidator.fromDoc(document);
      } finally {
        document.dispose();
      }
    } catch (cause) {
      if (!(cause instanceof XmlLibError)) throw cause;
      throw new XmlRefused('SCHEMA', `The schema ${main} can't be used: it is wrong, or names one that is not among those given.`, {
        cause,
      });
    } finally {
      xmlCleanupInputProvider();
    }
  }

  /** Throws XmlRefused with the line of the first thing that the schema does not allow. */
  check(tree: XmlTree): void {
    tree.checkBy((document) => {
      try {
        this.#validator.validate(document);
      } catch (cause) {
        if (!(cause instanceof XmlLibError)) throw cause;
        throw new XmlRefused('SCHEMA', `The document is not what its schema allows, at line ${cause.details[0]?.line ?? 1}.`, { cause });
      }
    });
  }

  close(): void {
    this.#validator.dispose();
  }
}
