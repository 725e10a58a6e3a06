/**
 * The floor under every order and every case, whatever its kind and whatever counsel writes into the tables of law. An installation may
 * go below these limits and never above them. Two of them, of releases a day, give way to the time that the law gives: an emergency or a
 * removal order has none of the two, and a second counsel raises them for any other order, with a reason in the log. Nothing else lifts a
 * limit. Limits of one request are elsewhere.
 */
import type { DataCategory } from './data-categories.ts';
import type { Office } from './roles.ts';

/** What one order, one case, one organisation and one person may amount to. A day is a calendar day in UTC. */
export const orderLimits = {
  /** Targets of an order under which the machine grants. */
  targets: 10,
  /** Days, of 24 hours each, of the longest window that the machine grants. */
  windowDays: 366,
  /** Operations a day that disclose under one order; a page of a connection is one. */
  disclosuresPerOrder: 100,
  /** Operations that disclose one target of an order, on all days together. */
  disclosuresPerTarget: 500,
  /** Packages of a target of an order a day. */
  packagesPerTarget: 3,
  /** Disclosures of a target a day to one person of an authority, under whatever orders. */
  disclosuresPerOfficer: 200,
  /** Disclosures of a target a day to one body. */
  disclosuresPerBody: 1_000,
  /** Accounts a day that are released to one body, unless a second counsel raises it for an order. */
  accountsPerBody: 50,
  /** Releases a day by one person of the platform, unless a second counsel raises it for an order. */
  releasesPerPerson: 20,
  /** Subscriber fields a day that one person of the platform reads without a second person's consent. */
  fieldsPerPerson: 5,
  /** Subscriber fields a day that one person of the platform reads with it. */
  consentedFieldsPerPerson: 30,
  /** Subscriber fields that are read for one piece of work, by whomever, on all days together. */
  fieldsPerCase: 16,
  /** Subscriber fields a day that the platform's staff read together. */
  fieldsPerPlatform: 200,
} as const;

/** The limits of one installation: each at most what {@link orderLimits} says. */
export type OrderLimits = Readonly<Record<keyof typeof orderLimits, number>>;

/** Categories that no grant reaches without one of {@link judicialOffices}, a named offence and a closed past window. */
export const judicialCategories: readonly DataCategory[] = ['TRAFFIC', 'CONTENT'];

/** One of these has issued or validated every order under which a {@link judicialCategories} category is read: Regulation (EU) 2023/1543, Art. 4(2). */
export const judicialOffices: readonly Office[] = ['JUDGE', 'COURT', 'INVESTIGATING_JUDGE'];
