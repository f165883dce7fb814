export * from './registers.js';
export * from './customs-words.js';
export * from './maturity-model.js';
export * from './sample-practices.js';
export * from './work-plan.js';
export * from './work-plan-cover-note.js';
export * from './technologies.js';
