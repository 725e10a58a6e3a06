/** How long a person is told nothing. */
export {
  isUnderNonDisclosure,
  monthsLater,
  type NonDisclosureState,
  nonDisclosureOf,
  nonDisclosureState,
} from './non-disclosure.ts';
