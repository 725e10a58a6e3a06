/** Sample orders and people for tests. */
export { authority, people } from './people.ts';
export { preserving, sampleOf } from './sample-kinds.ts';
export {
  act,
  at,
  codesOf,
  day,
  decideAll,
  drafted,
  emergency,
  hour,
  minute,
  move,
  notifiedStateOf,
  ordinarilyKnown,
  type Played,
  production,
  release,
  removal,
  start,
  utc,
  withheld,
} from './sample-order.ts';
export { calledBack, elsewhere, notificationRecorded, walked } from './walk.ts';
