/** Where the rules of the table come from: the acts that it cites, and the terms that several kinds share. */
import type { Term } from './kind-law.ts';

/** e-Evidence. */
export const evidenceRegulation = 'Regulation (EU) 2023/1543';
export const evidence = (where: string): string => `${evidenceRegulation}, ${where}`;
/** Digital Services Act. */
export const servicesRegulation = 'Regulation (EU) 2022/2065';
export const services = (where: string): string => `${servicesRegulation}, ${where}`;
/** Terrorist content online. */
export const terroristRegulation = 'Regulation (EU) 2021/784';
export const terrorist = (where: string): string => `${terroristRegulation}, ${where}`;
/** What the state of the authority says; counsel names the provision where the installation is. */
export const national = (about: string): string => `Law of the issuing state on ${about}`;

export const term = (amount: number, unit: Term['unit'], of: Term['of'], article: string): Term => ({ amount, unit, of, article });
