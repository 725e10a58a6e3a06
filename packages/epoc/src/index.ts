/** `@writ/epoc`: the certificates of Regulation (EU) 2023/1543 as forms, to and from an order. Pure: it opens nothing and asks nobody. */
export { FormError } from './form-error.ts';
export { contentOfOrder, orderInputOf } from './order.ts';
export { parseForm } from './parse-form.ts';
export { type ReadForm, readForm } from './read.ts';
export { writeForm } from './write.ts';
