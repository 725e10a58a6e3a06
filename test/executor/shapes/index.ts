/** Every shape of the differential test. */
import type { Shape } from '../shape.ts';
import { hidden } from './hidden.ts';
import { inputs } from './inputs.ts';
import { interfaceObjects } from './interface-objects.ts';
import { interfaces } from './interfaces.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { mutations } from './mutations.ts';
import { requires } from './requires.ts';
import { shop } from './shop.ts';
import { unions } from './unions.ts';
import { values } from './values.ts';

export const all: readonly Shape[] = [shop, keys, requires, interfaces, interfaceObjects, unions, values, hidden, inputs, lists, mutations];
