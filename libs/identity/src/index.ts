export { type DemoAccount, FirstAccounts } from './demo/first-accounts.js';
export { IdentityModule } from './identity.module.js';
