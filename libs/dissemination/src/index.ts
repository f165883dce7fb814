export { DisseminationSettings } from './dissemination.config.js';
export { DisseminationModule } from './dissemination.module.js';
// For whoever holds their promises against a process that is killed, and measures them.
export { MakeDigests } from './digests/make-digests.js';
export { SendMails } from './mail/send-mails.js';
