/** How large a database becomes with so many decisions, and where each way to run Writ ends. Arithmetic over what was measured; it measures nothing itself. */

/** Bytes on disk, indexes among them, of one thing, by the part of the database. */
export interface Bytes {
  readonly log: number;
  readonly enforcement: number;
  readonly orders: number;
  readonly other: number;
}

/** What was measured on one machine. */
export interface MeasuredCosts {
  /** Of one decision in bulk, with its statement of reasons, event, letter and entry. */
  readonly decision: Bytes;
  /** Of one disclosure of three categories under an order. */
  readonly disclosure: Bytes;
  /** Of one reading of one's own three categories. */
  readonly ownReading: Bytes;
  /** Decisions a second in bulk, everything on that one machine. */
  readonly decisionsPerSecond: number;
}

/** What an operator has, or wants; no measurement. */
export interface Assumptions {
  /** Megabytes a second that a backup is restored with. */
  readonly restoreMegabytes: number;
  /** Hours after which Writ must serve again. */
  readonly restoreHours: number;
  /** Terabytes of the largest volume for one primary. */
  readonly volumeTerabytes: number;
  /** How many times the mean the busiest minutes take. */
  readonly peak: number;
  /** Months for which decisions stay in the database: complaints come for six (Regulation (EU) 2022/2065, Art. 20(1)). */
  readonly hotMonths: number;
}

export const usualAssumptions: Assumptions = { restoreMegabytes: 200, restoreHours: 4, volumeTerabytes: 4, peak: 10, hotMonths: 6 };

const secondsOfHalfYear = 182.5 * 86_400;
export const sum = ({ log, enforcement, orders, other }: Bytes): number => log + enforcement + orders + other;

/** One line of the model. Bytes, seconds and shares as numbers. */
export interface Size {
  readonly decisions: number;
  readonly perSecond: number;
  /** Of what is not the log, for the months in which decisions are kept at hand. */
  readonly hotBytes: number;
  /** Of the log after two years, which keeps everything. */
  readonly logBytes: number;
  readonly restoreHours: number;
  /** Of the busiest minutes, to the rate that was measured. */
  readonly peakShare: number;
  /** The smallest of the three ways to run Writ that bears it. */
  readonly tier: 1 | 2 | 3;
  /** What the next smaller way fails at; empty for the first. */
  readonly because: string;
}

const years = 2;

/** The size with so many decisions each half-year. */
export function sizeAt(decisions: number, { decision, decisionsPerSecond }: MeasuredCosts, given: Assumptions): Size {
  const perSecond = decisions / secondsOfHalfYear;
  const hotBytes = decisions * (given.hotMonths / 6) * (sum(decision) - decision.log);
  const logBytes = decisions * 2 * years * decision.log;
  const restoreHours = (hotBytes + logBytes) / (given.restoreMegabytes * 1e6) / 3_600;
  const peakShare = (perSecond * given.peak) / decisionsPerSecond;
  const volume = given.volumeTerabytes * 1e12;
  const reasons = {
    1: [
      restoreHours > given.restoreHours ? `a restore takes ${restoreHours.toFixed(restoreHours < 10 ? 1 : 0)} h` : '',
      peakShare > 1 ? 'the busiest minutes are more than one machine does' : '',
    ].filter(Boolean),
    2: [
      hotBytes > volume ? `decisions take ${(hotBytes / 1e12).toFixed(1)} TB` : '',
      logBytes > volume ? `the log takes ${(logBytes / 1e12).toFixed(1)} TB after two years` : '',
    ].filter(Boolean),
  };
  const tier = reasons[2].length > 0 ? 3 : reasons[1].length > 0 ? 2 : 1;
  return {
    decisions,
    perSecond,
    hotBytes,
    logBytes,
    restoreHours,
    peakShare,
    tier,
    because: tier === 1 ? '' : reasons[tier === 3 ? 2 : 1].join('; '),
  };
}

/** The most decisions a half-year that a tier bears, to two digits; found by halving, so that it rests on {@link sizeAt} alone. */
export function endOf(tier: 1 | 2, costs: MeasuredCosts, given: Assumptions): number {
  let [bears, fails] = [1, 1e15];
  while (fails / bears > 1.001) {
    const between = Math.sqrt(bears * fails);
    if (sizeAt(between, costs, given).tier <= tier) bears = between;
    else fails = between;
  }
  return Number(bears.toPrecision(2));
}
