/**
 * What the four subgraphs know, as arithmetic on numbers: a thousand products with three reviews each, a thousand users who wrote three
 * reviews each. Whoever asks gets the same, so all servers must answer the same.
 */
export const productCount = 1_000;
const reviewsEach = 3;
const reviewCount = productCount * reviewsEach;
/** Coprime to the number of reviews and its own inverse: from a review to its place among its author's and back. */
const shuffle = 1_001;

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}
export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}
export interface Review {
  readonly id: string;
  readonly body: string;
}

const opinion = 'Arrived in one piece, does what the box says, and the lid closes well.';
const numberIn = (id: string): number => Number(id.slice(id.indexOf('-') + 1));

export const productAt = (number: number): Product => ({
  upc: `product-${number % productCount}`,
  name: `Product ${number % productCount}`,
  price: 10 + ((number * 37) % 990),
  weight: 1 + ((number * 13) % 99),
});
export const productOf = (upc: string): Product => productAt(numberIn(upc));
export const userOf = (id: string): User => ({ id, name: `Reader ${numberIn(id)}`, username: `@reader${numberIn(id)}` });

export const inStock = (upc: string): boolean => numberIn(upc) % 3 !== 0;
/** Heavy things cost more, dear things nothing. */
export const shippingEstimate = (price: number, weight: number): number => (price > 900 ? 0 : Math.floor(weight / 2));

const reviewAt = (number: number): Review => ({ id: `review-${number}`, body: `${opinion} (${number % 100})` });
export const reviewsOfProduct = (upc: string, first: number): Review[] =>
  Array.from({ length: Math.min(first, reviewsEach) }, (_, place) => reviewAt(numberIn(upc) * reviewsEach + place));
export const reviewsOfUser = (id: string, first: number): Review[] =>
  Array.from({ length: Math.min(first, reviewsEach) }, (_, place) =>
    reviewAt(((numberIn(id) * reviewsEach + place) * shuffle) % reviewCount),
  );
export const authorIdOf = (review: string): string => `user-${Math.floor(((numberIn(review) * shuffle) % reviewCount) / reviewsEach)}`;
export const productUpcOf = (review: string): string => `product-${Math.floor(numberIn(review) / reviewsEach)}`;
