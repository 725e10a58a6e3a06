/** The orders of the history that wait for somebody. */
import { memberStates } from '@writ/access';
import { production, removal, subscriberOnly } from './order-inputs.ts';
import { type About, askBack, augustAlone, claim, decide, type OrderCase, submit, validate } from './order-steps.ts';

/** Drafts, and what waits for a judge. */
const draftsAndSubmissions = ({ handleAt, informBy }: About): OrderCase[] => [
  { by: 'police', input: production('12 Js 340/26', handleAt(12), 'Data theft at a clinic', { informBy }), drafted: 20, steps: [] },
  {
    by: 'prosecutor',
    input: production('31 Js 74/26', handleAt(13), 'Fraud with solar panels', { informBy, categories: ['TRAFFIC', 'CONTENT'] }),
    drafted: 5,
    steps: [],
  },
  { by: 'police', input: production('12 Js 322/26', handleAt(14), 'Stalking', { informBy }), drafted: 26, steps: [[25, submit('police')]] },
  {
    by: 'prosecutor',
    input: production('31 Js 72/26', handleAt(15), 'Forged invoices', { informBy }),
    drafted: 8,
    steps: [[7, submit('prosecutor')]],
  },
];

/** What waits for the platform. */
const ordersUnderReview = ({ handleAt, informBy }: About): OrderCase[] => [
  {
    by: 'police',
    input: production('12 Js 315/26', handleAt(16), 'A threat against a theatre', { informBy }),
    drafted: 50,
    steps: [
      [49, submit('police')],
      [30, validate()],
      [0.2, claim('agent-2')],
    ],
  },
  {
    by: 'prosecutor',
    input: production('31 Js 69/26', handleAt(17), 'Money laundering', { informBy }),
    drafted: 75,
    steps: [
      [74, submit('prosecutor')],
      [52, validate('investigating-judge')],
    ],
  },
  {
    by: 'police',
    input: production('12 Js 309/26', handleAt(18), 'Fraud with classified ads', { informBy }),
    drafted: 80,
    steps: [
      [79, submit('police')],
      [70, validate()],
      [28, claim()],
      [27.9, askBack],
    ],
  },
  {
    by: 'police',
    input: production('12 Js 305/26', handleAt(19), 'A hacked account of a sports club', { informBy }),
    drafted: 100,
    steps: [
      [99, submit('police')],
      [90, validate()],
      [24, claim()],
      [23.8, decide({ CONTENT: augustAlone })],
    ],
  },
  {
    by: 'prosecutor',
    input: subscriberOnly('31 Js 71/26', handleAt(20), 'A false alarm at an airport', { informBy }),
    drafted: 30,
    steps: [
      [29, submit('prosecutor')],
      [5, claim('agent-2')],
      [4.9, decide({}, 'agent-2')],
    ],
  },
];

/** What cannot wait: an emergency, and a removal order of one hour. */
const urgentOrders = ({ handleAt, itemAt, informBy }: About): OrderCase[] => [
  {
    by: 'police',
    input: subscriberOnly('12 Js 345/26', handleAt(21), 'A missing child', {
      informBy,
      emergency: {
        ground: 'IMMINENT_THREAT_TO_LIFE',
        threat: 'A girl of nine has been missing since this morning; the last message came from this address.',
      },
    }),
    drafted: 2.2,
    steps: [[2, submit('police')]],
  },
  {
    by: 'regulator',
    input: removal('TCO-2026-14', itemAt(3), memberStates),
    drafted: 0.45,
    steps: [[1 / 3, submit('regulator')]],
  },
];

export const waitingOrders = (about: About): OrderCase[] => [
  ...draftsAndSubmissions(about),
  ...ordersUnderReview(about),
  ...urgentOrders(about),
];
