export { checkedFact, type Fact, type FactName, factShapes, sorted, wholeHours } from './shape.ts';
export { notSpecifiedOrder } from './words.ts';
