/**
 * The form of a name that comes from outside: of a person, a body or an issuer. Taken as it is, since a name that is changed on the way
 * in could become somebody else's. Characters that steer a terminal, turn a line around or can't be seen are in no name (Unicode's
 * general category C: control, format, surrogate, private use, unassigned).
 */
import { z } from 'zod';

const charactersMax = 255;

/** Whether a text can be such a name. Attacker-controlled: any text. */
export const isName = (text: string): boolean =>
  text !== '' && text.length <= charactersMax && text === text.trim() && !/\p{C}/u.test(text);

/** A claim that is such a name. */
export const nameClaim = z.string().refine(isName);
