import { callMappings } from './calls.js';
import { innovationMappings } from './innovations.js';
import type { Mapping } from './record.js';
import { maturityMappings } from './maturity.js';
import { planMappings } from './plans.js';
import { practiceMappings } from './practices.js';
import { registerMappings } from './registers.js';
import { singleWindowMappings } from './single-windows.js';
import { technologyMappings } from './technologies.js';

/** Everything that is recorded. */
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
