export { rejectPackage } from '../../../packages/acts.ts';
