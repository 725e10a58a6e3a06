/** What was reported of a person goes with their account where no authority needs it any more, and of nobody else. */
import type { AccountId } from '@writ/core';
import { connect } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { expect, it } from 'vitest';
import { closeAccount } from './records.ts';

const rows = `
  insert into records.account values ('ana', 'ana', '2020-01-01Z'), ('bea', 'bea', '2020-01-01Z');
  insert into content.item (id, account_id, thread_id, published_at) values ('item-ana', 'ana', 't', '2024-05-06Z'), ('item-bea', 'bea', 't', '2024-05-06Z');
  insert into enforcement.suspicion (id, state, item_id, offence, explanation, country, digest, proposed_by, proposed_at, decided_by, decided_at, account_id, hand_to,
                                     handed_by, handed_at, handed_sha256, receiver_issuer, receiver_organisation, receiver_country, drop_reason, proof)
  select id, state::enforcement.suspicion_state, item, 'x', 'A threat.', 'DE', id, 'i agent', now(),
         case when state <> 'PROPOSED' then 'i counsel' end, case when state <> 'PROPOSED' then now() end, account, hand,
         case when handed then 'i c' end, case when handed then now() end, case when handed then repeat('a', 64) end,
         case when body then 'i' end, case when body then 'police' end, case when body then 'DE' end,
         case when state = 'DROPPED' then 'Not so.' end, case when state = 'SENT' and account is not null then '\\x00'::bytea end
    from (values ('dropped', 'DROPPED', 'item-ana', 'ana', 'Europol', false, false),
                 ('handed', 'SENT', 'item-ana', 'ana', 'Europol', true, false),
                 ('old', 'SENT', 'item-ana', null, null, false, false),
                 ('another''s', 'DROPPED', 'item-bea', 'bea', 'Europol', false, false),
                 ('proposed', 'PROPOSED', 'item-ana', 'ana', 'Europol', false, false),
                 ('to hand over', 'SENT', 'item-ana', 'ana', 'Europol', false, false),
                 ('read here', 'SENT', 'item-ana', 'ana', null, false, true)) s (id, state, item, account, hand, handed, body);`;

it('the text of a suspicion that was dropped or passed on goes with the account, and what an authority still needs stays', async () => {
  const database = await freshDatabase();
  const [superuser, owner] = [await connect(database.options('postgres')), await connect(database.options('owner'))];
  try {
    await superuser.query(rows);
    const closed = { request: '00000000-0000-4000-8000-000000000000', account: 'ana' as AccountId };
    for (const _ of ['once', 'again']) await closeAccount(owner, closed);
    const { rows: found } = await superuser.query('select id, explanation, account_id from enforcement.suspicion order by id');
    const gone = { explanation: '[deleted]', account_id: null };
    const kept = { explanation: 'A threat.', account_id: 'ana' };
    expect(found).toEqual([
      { id: "another's", explanation: 'A threat.', account_id: 'bea' },
      { id: 'dropped', ...gone },
      { id: 'handed', ...gone },
      { id: 'old', ...gone },
      { id: 'proposed', ...kept },
      { id: 'read here', ...kept },
      { id: 'to hand over', ...kept },
    ]);
  } finally {
    await superuser.end();
    await owner.end();
    await database.drop();
  }
});
