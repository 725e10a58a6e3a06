/** Answers to REST requests: the graph's own bytes under a status that says more, and problem details where there are none (RFC 9457). */
import { STATUS_CODES } from 'node:http';
import { isErrorCode, PublicError, statusOf } from '@writ/core';
import { errorAnswer, type HttpAnswer } from '../endpoint/answer.ts';

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '__typename' in value && value.__typename === 'Refusal';

/** 200 where something is answered; 409 for an act that is refused; where nothing is, what the first error says. */
function statusOfAnswer({ data, errors = [] }: Answered, status: number): number {
  const values = Object.values(data ?? {});
  if (values.some(isRefusal)) return 409;
  const code = errors[0]?.extensions?.code;
  const isEmpty = values.every((value) => value === null);
  return status === 200 && isEmpty && isErrorCode(code) ? statusOf(new PublicError(code, '')) : status;
}

/** The same bytes: receipts are made over them. */
export const withStatus = (answer: HttpAnswer): HttpAnswer => ({
  ...answer,
  status: statusOfAnswer(JSON.parse(answer.body) as Answered, answer.status),
});

export function problemOf(error: PublicError): HttpAnswer {
  const { status, headers } = errorAnswer(error);
  const { code, message, detail } = error;
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify({ type: 'about:blank', title, status, detail: message, code, ...detail }),
  };
}
