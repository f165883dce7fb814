import { type Login, TestProvider } from './test-provider.js';

/* A provider as a process of its own, for tests in a browser: tells its settings, takes who is signed in, ends with its parent. */
const provider = await TestProvider.start(process.argv[2]!);
process.on('message', (login: Login | null) => {
  provider.login = login;
  process.send!('taken');
});
process.on('disconnect', () => process.exit(0));
process.send!(provider.settings);
