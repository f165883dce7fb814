import { describeItself } from '@digital-customs/gateway';
import { runService } from '@digital-customs/platform';
import { SearchModule } from '@digital-customs/search';

await runService('search', { modules: [SearchModule.for()], prepare: describeItself });
