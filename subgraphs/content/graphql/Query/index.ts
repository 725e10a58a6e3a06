export { item } from './item.ts';
export { items } from './items.ts';
