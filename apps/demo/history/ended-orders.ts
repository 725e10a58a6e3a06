/** The orders of the history that have ended. */
import { memberStates } from '@writ/access';
import { notifiedBody, orderToAct, preservation, production, removal, subscriberOnly } from './order-inputs.ts';
import {
  type About,
  augustAlone,
  callBack,
  carryOut,
  claim,
  decide,
  move,
  type OrderCase,
  object,
  refusedAs,
  release,
  released,
  say,
  submit,
  told,
  validate,
} from './order-steps.ts';

const day = 24;

/** Orders that were answered or carried out. */
const answeredOrders = ({ handleAt, itemAt, informBy }: About): OrderCase[] => [
  {
    by: 'police',
    input: preservation('12 Js 118/26', handleAt(0), 'Threats against a school'),
    drafted: 68 * day,
    steps: released('police', [68 * day - 1, 68 * day - 4, 67 * day, 67 * day - 3]),
  },
  {
    by: 'police',
    input: production('12 Js 207/26', handleAt(1), 'Fraud with concert tickets', { informBy }),
    drafted: 29 * day,
    steps: [
      ...released('police', [29 * day - 1, 28 * day, 27 * day, 26 * day]),
      [22 * day, move('police', 'acknowledgeDisclosure')],
      [15 * day, told('police')],
    ],
  },
  {
    by: 'prosecutor',
    input: production('31 Js 44/26', handleAt(2), 'Extortion by e-mail', { informBy }),
    drafted: 24 * day,
    steps: [
      ...released('prosecutor', [24 * day - 2, 23 * day, 22 * day, 21 * day], { CONTENT: augustAlone }),
      [18 * day, move('prosecutor', 'acknowledgeDisclosure')],
    ],
  },
  {
    by: 'regulator',
    input: orderToAct('DR-2026-88', itemAt(0), 'Forged prescriptions are offered', ['DE', 'FR']),
    drafted: 14 * day,
    steps: [
      [14 * day - 1, submit('regulator')],
      [13 * day, claim()],
      [13 * day - 0.4, decide()],
      [13 * day - 3, release()],
      [13 * day - 4, carryOut(['DE', 'FR'], 'DECISION_VISIBILITY_CONTENT_DISABLED')],
    ],
  },
  {
    by: 'regulator',
    input: removal('TCO-2026-11', itemAt(1), memberStates),
    drafted: 6 * day,
    steps: [
      [6 * day - 0.05, submit('regulator')],
      [6 * day - 0.15, claim()],
      [6 * day - 0.25, decide()],
      [6 * day - 0.4, release()],
      [6 * day - 0.5, carryOut(memberStates, 'DECISION_VISIBILITY_CONTENT_REMOVED')],
    ],
  },
];

/** Orders that somebody refused or withdrew. */
const refusedOrders = ({ handleAt, informBy }: About): OrderCase[] => [
  {
    by: 'police',
    input: production('12 Js 231/26', handleAt(3), 'An insult in a private mail', { informBy }),
    drafted: 21 * day,
    steps: [
      [21 * day - 1, submit('police')],
      [20 * day, say('judge', 'refuseValidation', 'reason', 'The offence is not serious enough for traffic data and content.')],
    ],
  },
  {
    by: 'police',
    input: production('12 Js 240/26', handleAt(4), 'A leak from a town council', { informBy }),
    drafted: 19 * day,
    steps: [
      [19 * day - 1, submit('police')],
      [18 * day, validate()],
      [17 * day, claim()],
      [
        17 * day - 0.4,
        decide({
          SUBSCRIBER: refusedAs('PRESS_OR_EXPRESSION', 'The address is that of a newsroom.'),
          TRAFFIC: refusedAs('PRESS_OR_EXPRESSION', 'The address is that of a newsroom.'),
          CONTENT: refusedAs('PRESS_OR_EXPRESSION', 'The address is that of a newsroom.'),
        }),
      ],
    ],
  },
  {
    by: 'prosecutor',
    input: production('31 Js 51/26', handleAt(5), 'A banner at a demonstration', { informBy, notified: notifiedBody }),
    drafted: 16 * day,
    steps: [...released('prosecutor', [16 * day - 1, 15 * day, 14 * day, 13 * day]), [9 * day, object]],
  },
];

/** Orders that their own side ended. */
const withdrawnOrders = ({ handleAt, informBy }: About): OrderCase[] => [
  {
    by: 'police',
    input: production('12 Js 255/26', handleAt(6), 'A stolen bicycle that was offered', { informBy }),
    drafted: 12 * day,
    steps: [
      [12 * day - 1, submit('police')],
      [11 * day, validate()],
      [10 * day, say('police', 'withdrawOrder', 'reason', 'The bicycle was found.')],
    ],
  },
  {
    by: 'police',
    input: subscriberOnly('12 Js 262/26', handleAt(7), 'An announced suicide', {
      informBy,
      emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A farewell letter that names tonight.' },
    }),
    drafted: 8 * day,
    steps: [
      [8 * day - 0.2, submit('police')],
      [8 * day - 0.5, claim()],
      [8 * day - 0.7, callBack],
      [8 * day - 0.8, decide()],
      [8 * day - 1, release()],
      [8 * day - 6, say('judge', 'refuseValidation', 'reason', 'The letter was years old, as the file says.')],
    ],
  },
];

export const endedOrders = (about: About): OrderCase[] => [...answeredOrders(about), ...refusedOrders(about), ...withdrawnOrders(about)];
