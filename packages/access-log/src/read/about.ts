/**
 * Which entries are about an account: those that the blind index has, and those that cover a decision about it. Of the latter the log itself
 * keeps no index, which would cost more than all else that a decision leaves here: their decisions are found where they are stored, and none
 * of them once the account's key was destroyed.
 */

/** Selects `idx` of the entries about the account whose blind indexes are `$1`, whose id is `$2` and whose key is that of `$3`. */
export const selectAbout = `select s.idx from log.log_subject s where s.subject_bidx = any($1::bytea[])
  union
  select e.idx from log.decision_entries($2) d (event_id) join log.log_entry e on e.event_id = d.event_id
   where exists (select from log.subject_key k where k.subject_id = $3 and k.wrapped is not null)`;
