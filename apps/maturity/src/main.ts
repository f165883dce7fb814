import { describeItself } from '@digital-customs/gateway';
import { MaturityModule } from '@digital-customs/maturity';
import { runService } from '@digital-customs/platform';

await runService('maturity', { modules: [MaturityModule], prepare: describeItself });
