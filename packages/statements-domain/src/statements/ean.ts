/** The number of a product, EAN-13: twelve digits and a check digit, GS1 General Specifications 7.9. */

const thirteen = /^[0-9]{13}$/;

/** Whether it has thirteen digits. */
export const hasEanForm = (value: string): boolean => thirteen.test(value);

/** Whether its last digit is right for the others; false where it has not the form. */
export function hasEanCheckDigit(value: string): boolean {
  if (!hasEanForm(value)) return false;
  let sum = 0;
  for (let place = 0; place < 13; place += 1) sum += Number(value[place]) * (place % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}
