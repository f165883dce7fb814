import { describeItself } from '@digital-customs/gateway';
import { firstNotices, IdentityModule, TokensModule } from '@digital-customs/identity';
import { runService } from '@digital-customs/platform';

await runService('identity', {
  modules: [IdentityModule, TokensModule],
  ownActors: true,
  prepare: describeItself,
  started: (app, settings) => firstNotices(app, settings, settings.PUBLIC_URL ?? 'http://127.0.0.1:3000'),
});
