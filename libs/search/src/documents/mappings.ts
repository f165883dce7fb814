import { callMappings } from './calls.js';
import { innovationMappings } from './innovations.js';
import type { Mapping } from './mapping.js';
import { maturityMappings } from './maturity.js';
import { planMappings } from './plans.js';
import { practiceMappings } from './practices.js';
import { registerMappings } from './registers.js';
import { singleWindowMappings } from './single-windows.js';
import { technologyMappings } from './technologies.js';

/** Everything that is indexed. */
export const mappings: Mapping[] = [
  ...practiceMappings,
  ...innovationMappings,
  ...callMappings,
  ...singleWindowMappings,
  ...planMappings,
  ...technologyMappings,
  ...registerMappings,
  ...maturityMappings,
];
