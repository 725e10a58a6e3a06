import { describe, expect, it } from 'vitest';
import { bareSubject, type Threadable, threadMails } from './mail-threads.ts';

const mail = (key: string, minute: number, extra: Partial<Threadable> = {}): Threadable => ({
  key,
  at: new Date(Date.UTC(2002, 7, 22, 12, minute)),
  messageId: `${key}@x`,
  answers: [],
  list: 'l',
  subject: key,
  ...extra,
});

describe('the threads of mails', () => {
  it('join answers to the first mail, whatever their order', () => {
    const { threadOf, parentOf } = threadMails([
      mail('c', 3, { answers: ['b@x', 'a@x'] }),
      mail('a', 1),
      mail('b', 2, { answers: ['a@x'] }),
    ]);
    expect([...threadOf.values()]).toEqual(['a', 'a', 'a']);
    expect([parentOf.get('a'), parentOf.get('b'), parentOf.get('c')]).toEqual([undefined, 'a', 'b']);
  });

  it('join two answers to a mail that is missing', () => {
    const { threadOf, parentOf } = threadMails([mail('a', 1, { answers: ['lost@x'] }), mail('b', 2, { answers: ['lost@x'] })]);
    expect(threadOf.get('b')).toBe('a');
    expect(parentOf.size).toBe(0);
  });

  it('join equal subjects of one list and not of two', () => {
    const { threadOf } = threadMails([
      mail('a', 1, { subject: '[L] Hens' }),
      mail('b', 2, { subject: 'RE: hens' }),
      mail('c', 3, { subject: 'Re: Hens', list: 'm' }),
    ]);
    expect([threadOf.get('b'), threadOf.get('c')]).toEqual(['a', 'c']);
    expect(bareSubject('Re: AW: [L]  Re[2]:  The Hens')).toBe('the hens');
  });

  it('never make a mail the answer to a later one or to itself', () => {
    const { parentOf } = threadMails([mail('a', 1, { answers: ['b@x', 'a@x'] }), mail('b', 2, { answers: ['a@x'] })]);
    expect([...parentOf]).toEqual([['b', 'a']]);
  });
});
