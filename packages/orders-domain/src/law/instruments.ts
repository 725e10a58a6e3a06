/** Where the rules of the table come from: the acts that it cites, and the terms that several kinds share. */
import type { Term } from './kind-law.ts';

/** e-Evidence. */
export const evidence = (where: string): string => `Regulation (EU) 2023/1543, ${where}`;
/** Digital Services Act. */
export const services = (where: string): string => `Regulation (EU) 2022/2065, ${where}`;
/** Terrorist content online. */
export const terrorist = (where: string): string => `Regulation (EU) 2021/784, ${where}`;
/** What the state of the authority says; counsel names the provision where the installation is. */
export const national = (about: string): string => `Law of the issuing state on ${about}`;

export const term = (amount: number, unit: Term['unit'], of: Term['of'], article: string): Term => ({ amount, unit, of, article });
