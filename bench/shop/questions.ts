/** What is asked, each shape with 400 different sets of variables. */
import type { Question } from '../load/drive.ts';

const variableSets = 400;

const shape = (name: string, products: number, reviews: number, nested: number): string => `query ${name}($from: Int!) {
  topProducts(first: ${products}, from: $from) {
    upc name price weight inStock shippingEstimate
    reviews(first: ${reviews}) {
      id body
      author { id name username reviews(first: ${nested}) { id body product { upc name } } }
    }
  }
}`;

const questionsOf = (query: string): Question[] =>
  Array.from({ length: variableSets }, (_, from) => ({ path: '/', body: JSON.stringify({ query, variables: { from } }) }));

/**
 * `big`: 10 products with stock and shipping, 30 reviews, their 30 authors and 60 reviews of those with their product: five fetches
 * over four subgraphs. `small`: the same of one each.
 */
export const shapes: Readonly<Record<'big' | 'small', readonly Question[]>> = {
  big: questionsOf(shape('Big', 10, 3, 2)),
  small: questionsOf(shape('Small', 1, 1, 1)),
};
