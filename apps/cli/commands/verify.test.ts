import { UsageError } from '@writ/core';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run, usage } from './verify.ts';

const key = formatVerifierKey(sampleSigner('log.example.org/log/1').key);
const audit = ['--audit', 'https://platform.example.org/audit/graphql'];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('writ verify --strict', () => {
  it.each<[string, string[], RegExp]>([
    ['no audit graph', ['.', '--strict'], /--strict needs --audit URL/],
    ['an invalid address of the audit graph', ['.', '--strict', '--audit', 'platform'], /--audit must be an https address/],
    [
      'a token that would be sent in clear text',
      ['.', '--strict', '--audit', 'http://platform.example.org/audit/graphql'],
      /--audit must be an https address/,
    ],
    [
      'an address that only looks like this machine',
      ['.', '--strict', '--audit', 'http://localhost.example.org/'],
      /--audit must be an https address/,
    ],
    [
      'a password in the address',
      ['.', '--strict', '--audit', 'https://a:b@platform.example.org/'],
      /--audit must not contain a name or password/,
    ],
    ['no token', ['.', '--strict', ...audit], /Say where an auditor's token is/],
    ['a grace period that is no number', ['.', '--strict', ...audit, '--grace', '1.5'], /--grace must be a number of seconds/],
    ['a grace period in words', ['.', '--strict', ...audit, '--grace', '2h'], /--grace must be a number of seconds/],
    ['an audit graph alone', ['.', ...audit], /--audit needs --strict/],
    ['a token alone', ['.', '--token-file', 'x'], /--token-file needs --strict/],
    ['a grace period alone', ['.', '--grace', '5'], /--grace needs --strict/],
    ['a receipt', ['receipt', 'x', '--strict', ...audit], /--strict works only with the folder or address of a log/],
    ['a token as an argument', ['.', '--strict', ...audit, '--token', 'x'], /--token/],
  ])('refuses %s', async (_, args, message) => {
    vi.stubEnv('WRIT_AUDIT_TOKEN', '');
    vi.stubEnv('WRIT_AUDIT_TOKEN_FILE', '');
    const refusal = await run([...args, '--key', key]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect(String(refusal)).toMatch(message);
  });

  it('has its options in the usage', () => {
    for (const option of ['--strict', '--audit', '--token-file', '--grace']) expect(usage).toContain(option);
    expect(usage).toContain('days without an entry of the service of keys');
  });
});
