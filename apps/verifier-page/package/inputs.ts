/** What is needed to check a package, read from the form of the page. */
import type { ReceiptPins } from '@writ/verifier/receipt/receipt.ts';
import { type Problem, readInputs, type Texts } from '../inputs.ts';
import { type Certificate, readPem } from './certificate.ts';

/** The fields of the form, and the certificates in PEM that a package's seal is checked with. */
export interface PackageTexts extends Texts {
  seal: string;
}

export interface PackageProblem {
  field: Problem['field'] | 'seal';
  message: string;
}

export interface PackageInputs {
  pins: ReceiptPins;
  authorities: Certificate[];
}

/** The inputs, or what must be fixed first. A package brings its own receipt, and has no answer. */
export function readPackageInputs({ seal, ...texts }: PackageTexts): PackageInputs | PackageProblem[] {
  const both = (['receipt', 'answer'] as const)
    .filter((field) => texts[field].trim() !== '')
    .map((field) => ({ field, message: 'A package was chosen, which has its own receipt: empty this field, or choose no package.' }));
  const inputs = readInputs({ ...texts, receipt: '{}', answer: '' });
  const authorities = certificatesIn(seal);
  const missing = 'Paste the certificate of whoever seals packages, or of who issued it, in PEM, as the operator published it.';
  const problems = [
    ...(Array.isArray(inputs) ? inputs : []),
    ...both,
    ...(authorities.length > 0 ? [] : [{ field: 'seal' as const, message: missing }]),
  ];
  return Array.isArray(inputs) || problems.length > 0 ? problems : { pins: inputs.pins, authorities };
}

/** None for a text that has none, or one that can't be read. */
function certificatesIn(text: string): Certificate[] {
  try {
    return readPem(text);
  } catch {
    return [];
  }
}
