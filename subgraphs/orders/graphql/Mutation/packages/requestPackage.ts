export { requestPackage } from '../../../packages/request.ts';
