/** A form's places, as the mapping has them: which elements there are, which may be there several times, and what is in them. */
import { type CertificateKind, type Row, rows } from './mapping.ts';

export interface Layout {
  /** By the path of an element without child elements. */
  readonly leaves: ReadonlyMap<string, Row>;
  /** Paths of elements that have others in them. */
  readonly groups: ReadonlySet<string>;
  /** Paths of elements that may be there several times. */
  readonly many: ReadonlySet<string>;
}

/** The elements from the section on, without the signs of a list. */
export const pathOf = (place: string): string => place.replaceAll('+', '');

function layoutOf(kind: CertificateKind): Layout {
  const leaves = new Map<string, Row>();
  const groups = new Set<string>();
  const many = new Set<string>();
  for (const row of rows) {
    const place = row.places[kind];
    if (place === null) continue;
    leaves.set(pathOf(place), row);
    const steps = place.split('/');
    steps.forEach((step, depth) => {
      const path = pathOf(steps.slice(0, depth + 1).join('/'));
      if (step.endsWith('+')) many.add(path);
      if (depth < steps.length - 1) groups.add(path);
    });
  }
  return { leaves, groups, many };
}

export const layouts: Readonly<Record<CertificateKind, Layout>> = { EPOC: layoutOf('EPOC'), EPOC_PR: layoutOf('EPOC_PR') };
