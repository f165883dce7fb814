import { runUntilTold } from '@digital-customs/platform';
import { Standalone } from './standalone.js';

await runUntilTold('Digital Customs', () => Standalone.start());
