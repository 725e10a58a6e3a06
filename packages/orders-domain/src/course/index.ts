/** The order as a course: its stages by the law of its kind, and how far it is. */
export { type CourseFacts, courseOf, type StageReached, type StageState } from './course.ts';
export { stageOfClock } from './stages.ts';
