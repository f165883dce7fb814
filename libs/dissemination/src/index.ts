export { DisseminationModule } from './dissemination.module.js';
