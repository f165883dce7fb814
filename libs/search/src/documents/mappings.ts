import { innovationMappings } from './innovations.js';
import type { Mapping } from './mapping.js';
import { planMappings } from './plans.js';
import { maturityMappings } from './maturity.js';
import { practiceMappings } from './practices.js';
import { technologyMappings } from './technologies.js';

/** Everything that is indexed. */
export const mappings: Mapping[] = [...practiceMappings, ...planMappings, ...maturityMappings];
export const mappings: Mapping[] = [...practiceMappings, ...planMappings, ...technologyMappings];
import { singleWindowMappings } from './single-windows.js';

/** Everything that is indexed. */
export const mappings: Mapping[] = [...practiceMappings, ...planMappings, ...singleWindowMappings];
export const mappings: Mapping[] = [...practiceMappings, ...innovationMappings, ...planMappings];
