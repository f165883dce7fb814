export * from './sample-practices.js';
