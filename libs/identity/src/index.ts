export { type DemoAccount, FirstAccounts } from './first-accounts/first-accounts.js';
export { IdentityModule } from './identity.module.js';
export { firstNotices } from './first-accounts/first-notices.js';
export { TokensModule } from './tokens/tokens.module.js';
export { IdentitySettings } from './accounts/identity.config.js';
