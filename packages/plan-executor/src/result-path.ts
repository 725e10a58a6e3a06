/** Where a plan's path leads in the data: the objects there, and the place of each in the answer. `@` stands for every member of a list. */
import { isFields } from './merge.ts';

type Fields = Record<string, unknown>;
export type PlanPath = readonly string[];
export type AnswerPath = readonly (string | number)[];

/** The objects at a path, in order; what is null or missing on the way leads nowhere. */
export function objectsAt(root: unknown, path: PlanPath): Fields[] {
  const found: Fields[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: PlanPath, from: number, found: Fields[]): void {
  const step = path[from];
  if (step === undefined) {
    if (isFields(value)) found.push(value);
  } else if (step === '@') {
    if (Array.isArray(value)) for (const member of value) collect(member, path, from + 1, found);
  } else if (isFields(value)) collect(value[step], path, from + 1, found);
}

/** The place of each object of {@link objectsAt}, in the same order. */
export function placesAt(root: unknown, path: PlanPath): AnswerPath[] {
  const found: AnswerPath[] = [];
  locate(root, path, [], found);
  return found;
}

/** Each step of the path adds one to the place, so the place tells how far it is. */
function locate(value: unknown, path: PlanPath, place: AnswerPath, found: AnswerPath[]): void {
  const step = path[place.length];
  if (step === undefined) {
    if (isFields(value)) found.push(place);
  } else if (step === '@') {
    if (Array.isArray(value)) for (const [index, member] of value.entries()) locate(member, path, [...place, index], found);
  } else if (isFields(value)) locate(value[step], path, [...place, step], found);
}

/** The part of a path that is the same for all objects at it. */
export const commonPlace = (path: PlanPath): AnswerPath => (path.includes('@') ? path.slice(0, path.indexOf('@')) : path);
