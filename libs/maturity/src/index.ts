export * from './maturity.module.js';
