/** The fields of a certificate's content by their paths, as the mapping names them: `a/b`, with `+` after what is a list. */
import type { CertificateContent } from './content.ts';

export interface FieldValue {
  /** Its number in the list; 0 outside of one. */
  readonly index: number;
  readonly value: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value under a field, in order. */
export function valuesAt(content: CertificateContent, field: string): FieldValue[] {
  let found: { index: number; value: unknown }[] = [{ index: 0, value: content }];
  for (const step of field.split('/')) {
    const name = step.replace('+', '');
    const next = found.map(({ index, value }) => ({ index, value: isRecord(value) ? value[name] : undefined }));
    found = step.endsWith('+')
      ? next.flatMap(({ value }) => (Array.isArray(value) ? value.map((one: unknown, index) => ({ index, value: one })) : []))
      : next;
  }
  return found.flatMap(({ index, value }) => (typeof value === 'string' ? [{ index, value }] : []));
}

/** Puts a value under a field; `index` counts where the field is in a list. */
export function putAt(content: Record<string, unknown>, field: string, { index, value }: FieldValue): void {
  const steps = field.split('/');
  let here = content;
  steps.forEach((step, depth) => {
    const isLast = depth === steps.length - 1;
    const name = step.replace('+', '');
    if (!step.endsWith('+')) {
      if (isLast) here[name] = value;
      else here = child(here, name);
      return;
    }
    const list = Array.isArray(here[name]) ? (here[name] as unknown[]) : [];
    here[name] = list;
    if (isLast) list[index] = value;
    else {
      const member = isRecord(list[index]) ? list[index] : {};
      list[index] = member;
      here = member;
    }
  });
}

function child(parent: Record<string, unknown>, name: string): Record<string, unknown> {
  const known = parent[name];
  const found = isRecord(known) ? known : {};
  parent[name] = found;
  return found;
}
