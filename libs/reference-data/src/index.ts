export * from './maturity-model.js';
export * from './sample-practices.js';
