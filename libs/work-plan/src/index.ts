export { WorkPlanModule } from './work-plan.module.js';
