export { packageBytes } from '../../packages/download.ts';
