import { describe, expect, it } from 'vitest';
import { ownerAddress } from './corpus/mailbox-owner.ts';
import type { SurveyedMail } from './corpus/survey.ts';
import { findHolders } from './demo-holders.ts';

const mail = (sender: string, recipient: string, list?: string): SurveyedMail => ({
  key: 'k',
  path: '',
  isSpam: false,
  at: new Date(0),
  sender,
  recipients: [recipient],
  ...(list ? { list } : {}),
});
const posts = (sender: string, count: number): SurveyedMail[] => Array.from({ length: count }, () => mail(sender, 'l@x', 'l@x'));

describe('the account holders of the demo', () => {
  it('are the most frequent authors with private mail, and the owner of the mailbox, who is not counted', () => {
    const mails = [...posts('loud@x', 9), ...posts(ownerAddress, 8), ...posts('second@x', 5), ...posts('third@x', 4)];
    const holders = findHolders({ mails: [...mails, mail('second@x', ownerAddress), mail(ownerAddress, 'third@x')] });
    expect(holders).toEqual({ 'holder-1': 'second@x', 'holder-2': ownerAddress });
  });

  it('are missing where nobody has both', () => {
    expect(() => findHolders({ mails: posts('loud@x', 9) })).toThrow('not complete');
  });
});
