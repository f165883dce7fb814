import { describeItself } from '@digital-customs/gateway';
import { runService } from '@digital-customs/platform';
import { RepositoryModule } from '@digital-customs/repository';

await runService('repository', { modules: [RepositoryModule.for()], prepare: describeItself });
