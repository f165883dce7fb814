import { describeItself } from '@digital-customs/gateway';
import { runService } from '@digital-customs/platform';
import { WorkPlanModule } from '@digital-customs/work-plan';

await runService('work-plan', { modules: [WorkPlanModule.for()], prepare: describeItself });
