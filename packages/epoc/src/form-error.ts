/** Something that is no certificate's form, or that can't be written as one: what, where, and what to do. */
export class FormError extends Error {
  override readonly name = 'FormError';
}

/** With the place: the section and the elements below it, counted from 1 where there are several. */
export const formError = (place: string, what: string): FormError => new FormError(`${place}: ${what}`);
