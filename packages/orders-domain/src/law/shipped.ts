/** The law as it ships with this build: what is in force until two counsel put another version in force. */

import orderToAct from '../../law/dsa-act.json' with { type: 'json' };
import orderToInform from '../../law/dsa-inform.json' with { type: 'json' };
import duties from '../../law/duties.json' with { type: 'json' };
import europeanProduction from '../../law/epoc.json' with { type: 'json' };
import europeanPreservation from '../../law/epoc-pr.json' with { type: 'json' };
import nationalPreservation from '../../law/national-preservation.json' with { type: 'json' };
import nationalProduction from '../../law/national-production.json' with { type: 'json' };
import offences from '../../law/offences.json' with { type: 'json' };
import terroristRemoval from '../../law/tco-removal.json' with { type: 'json' };
import type { LawTable } from './kind-law.ts';
import { type LawFile, tableOf } from './table.ts';

/** A test holds them to the schema: no page has to bring it along. */
const files = [
  ...[europeanProduction, europeanPreservation, orderToAct, orderToInform],
  ...[terroristRemoval, nationalProduction, nationalPreservation, duties, offences],
] as LawFile[];

export const shippedLaw: LawTable = tableOf(files);
