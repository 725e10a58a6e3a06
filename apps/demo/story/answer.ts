/**
 * One answer of a graph, read by paths such as `order.targets.0.id`. Every reader checks what it reads: a value that isn't what the
 * story says is a {@link Deviation}. It trusts nothing of the answer, and changes nothing in it.
 */
import { isDeepStrictEqual } from 'node:util';
import { Deviation } from './deviation.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object's member or a list's element; undefined for what is not there. */
function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value[Number(key)];
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}

/** The value at a path of names and positions with dots between them; undefined where there is none. */
export const at = (value: Json | undefined, path: string): Json | undefined =>
  path.split('.').reduce((found, key) => member(found, key), value);

const shownMax = 400;

/** The beginning of a text. */
export const shortened = (text: string): string => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text);

/** A value as one short line. */
export const shown = (value: Json | undefined): string => (value === undefined ? 'nothing' : shortened(JSON.stringify(value)));

/** One error of an answer. */
interface AnswerError {
  path: string;
  code: string;
  reason: string | undefined;
  message: string;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function errorIn(error: Json): AnswerError {
  const path = at(error, 'path');
  const reason = at(error, 'extensions.reason');
  return {
    path: Array.isArray(path) ? path.join('.') : '',
    code: textOf(at(error, 'extensions.code')),
    reason: typeof reason === 'string' ? reason : undefined,
    message: textOf(at(error, 'message')),
  };
}

export class Answer {
  /** The whole body, as it was parsed. */
  readonly body: Json;

  constructor(body: Json) {
    this.body = body;
  }

  get errors(): readonly AnswerError[] {
    const errors = at(this.body, 'errors');
    return Array.isArray(errors) ? errors.map(errorIn) : [];
  }

  /** The items of `extensions.receipt`. */
  get receipts(): readonly Json[] {
    const receipts = at(this.body, 'extensions.receipt');
    return Array.isArray(receipts) ? receipts : [];
  }

  at(path: string): Json | undefined {
    return at(this.body, `data.${path}`);
  }

  text(path: string): string {
    const value = this.at(path);
    if (typeof value !== 'string') throw this.#deviation('a text', path);
    return value;
  }

  number(path: string): number {
    const value = this.at(path);
    if (typeof value !== 'number') throw this.#deviation('a number', path);
    return value;
  }

  list(path: string): readonly Json[] {
    const value = this.at(path);
    if (!Array.isArray(value)) throw this.#deviation('a list', path);
    return value;
  }

  /** The value at the path is exactly this one. */
  requireValue(path: string, expected: Json): void {
    if (!isDeepStrictEqual(this.at(path), expected)) throw this.#deviation(shown(expected), path);
  }

  requireNoErrors(): void {
    if (this.errors.length > 0) throw new Deviation('an answer without errors', this.#errorsShown());
  }

  /** There is nothing at the path, and an error at it has this code, and with this reason where one is given. */
  requireRefused(path: string, code: string, reason?: string): AnswerError {
    const found = this.errors.find(
      (error) => error.path === path && error.code === code && (reason === undefined || error.reason === reason),
    );
    const value = this.at(path);
    if (found !== undefined && (value === null || value === undefined)) return found;
    const expected = `null and ${code}${reason === undefined ? '' : ` (${reason})`} at ${path}`;
    throw new Deviation(expected, `${shown(value)} there, and ${this.#errorsShown()}`);
  }

  #errorsShown(): string {
    if (this.errors.length === 0) return 'no error';
    return this.errors
      .map(({ code, reason, path, message }) => `${code}${reason ? ` (${reason})` : ''} at ${path || 'no path'}: ${message}`)
      .join('; ');
  }

  #deviation(expected: string, path: string): Deviation {
    return new Deviation(
      `${expected} at ${path}`,
      `${shown(this.at(path))}${this.errors.length > 0 ? `, and ${this.#errorsShown()}` : ''}`,
    );
  }
}
