import { notifiedBody, orderToAct, preservation, production } from './order-inputs.ts';
import { type About, augustAlone, claim, decide, move, type OrderCase, release, released, submit } from './order-steps.ts';

const day = 24;

/** Orders in force, and those that wait for the enforcing authority. */
export const runningOrders = ({ handleAt, itemAt, informBy, later, toldHandle }: About): OrderCase[] => [
  {
    by: 'police',
    input: preservation('12 Js 290/26', handleAt(8), 'Fraud with rental flats'),
    drafted: 20 * day,
    steps: released('police', [20 * day - 1, 19 * day, 18 * day, 17 * day]),
  },
  {
    by: 'police',
    input: production('12 Js 301/26', handleAt(9), 'Threats against a mayor', { informBy, notified: notifiedBody }),
    drafted: 6 * day,
    steps: released('police', [6 * day - 1, 5 * day, 4 * day, 3 * day]),
  },
  {
    by: 'prosecutor',
    input: production('31 Js 63/26', handleAt(10), 'Trade in forged vaccination cards', { informBy, notified: notifiedBody }),
    drafted: 9 * day,
    steps: [...released('prosecutor', [9 * day - 1, 8 * day, 7 * day, 6 * day]), [2 * day, move('enforcing-2', 'clearOrder')]],
  },
  {
    by: 'police',
    input: production('12 Js 311/26', toldHandle, 'Fraud with a web shop', { informBy }),
    drafted: 5 * day,
    steps: released('police', [5 * day - 1, 4 * day, 30, 0], { CONTENT: augustAlone }),
  },
  {
    by: 'regulator',
    input: orderToAct('DR-2026-93', itemAt(2), 'Medicines without a licence are offered', ['DE', 'AT', 'PL']),
    drafted: 3 * day,
    steps: [
      [3 * day - 1, submit('regulator')],
      [2 * day, claim()],
      [2 * day - 0.4, decide()],
      [1 * day, release()],
    ],
  },
  {
    by: 'prosecutor',
    input: production('31 Js 70/26', handleAt(11), 'Bribery in a tender', {
      secrecy: {
        ground: 'OBSTRUCTION_OF_INQUIRIES',
        reason: 'Evidence could be destroyed.',
        until: later,
      },
    }),
    drafted: 4 * day,
    steps: released('prosecutor', [4 * day - 1, 3 * day, 2 * day, 26]),
  },
];
