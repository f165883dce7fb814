import { term } from './term.js';

/** What an API key may be made for. A key does what its scopes name, never more than its maker may, and nothing else. */
export const keyScopes = [
  term('read-public', 'Read what is public', 'Lire ce qui est public'),
  term('read-member', 'Read what the Member may read', 'Lire ce que le Membre peut lire'),
  term('write-drafts', 'Begin and change drafts', 'Commencer et modifier des projets'),
] as const;
export type KeyScope = (typeof keyScopes)[number]['code'];
export const keyScopeCodes = keyScopes.map(({ code }) => code);
