export { type DemoAccount, FirstAccounts } from './first-accounts/first-accounts.js';
export { IdentityModule } from './identity.module.js';
