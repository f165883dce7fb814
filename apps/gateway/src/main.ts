import { fileURLToPath } from 'node:url';
import { startGateway } from '@digital-customs/gateway/process';
import { runUntilTold } from '@digital-customs/platform/edge';

const portal = fileURLToPath(new URL('../../portal/dist', import.meta.url));

await runUntilTold('Digital Customs', () => startGateway(portal));
