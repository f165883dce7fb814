import { DisseminationModule } from '@digital-customs/dissemination';
import { describeItself } from '@digital-customs/gateway';
import { runService } from '@digital-customs/platform';

await runService('dissemination', { modules: [DisseminationModule], prepare: describeItself });
