export * from './blocks.js';
export type { Choice } from './choices.js';
export * from './download.js';
export * from './read-csv.js';
export * from './read-workbook.js';
export * from './render.js';
export * from './to-csv.js';
export * from './to-xlsx.js';
