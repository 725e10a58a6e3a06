export { announceSample } from './announceSample.ts';
export { recordFinding } from './recordFinding.ts';
