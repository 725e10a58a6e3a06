/** Removal orders: what the law on terrorist content has beside what every order has. */
export { infringement, requestEnd, scrutinyTimes } from './scrutiny.ts';
