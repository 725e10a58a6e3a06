export { acknowledgePackage } from '../../../packages/acts.ts';
