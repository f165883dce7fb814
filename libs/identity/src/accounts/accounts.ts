import { Inject, Injectable } from '@nestjs/common';
import { type Actor, DomainError, type RoleGrant } from '@digital-customs/contracts';
import { join } from '../people/person.js';
import { PersonStore } from '../people/person.store.js';
import { AUTH, type Auth } from './auth.js';

export interface NewAccount {
  email: string;
  name: string;
  password: string;
  grants: RoleGrant[];
}

/** Makes accounts: the sign-in with Better Auth, and the person with its roles. */
@Injectable()
export class Accounts {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonStore,
  ) {}

  /**
   * Returns the id, which account and person share. An account left without its person by a crash is completed, with
   * the new password; the caller sees to it that two do not open the same at once. Throws identity.person-exists.
   */
  async open({ email: given, name, password, grants }: NewAccount, by: Actor): Promise<string> {
    const email = given.toLowerCase();
    if (await this.people.byEmail(email))
      throw new DomainError(
        'identity.person-exists',
        'Sign in with the account that is there, or use another address.',
      );
    const id = await this.signUp(email, name, password);
    await this.people.create(id, by, join(id, { name, email, grants }));
    return id;
  }

  private async signUp(email: string, name: string, password: string): Promise<string> {
    const context = await this.auth.$context;
    const left = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
    const hash = await context.password.hash(password);
    const user =
      left?.user ??
      (await context.internalAdapter.createUser({ email, name, emailVerified: false }, { method: 'email-password' }));
    if (left?.accounts.some(({ providerId }) => providerId === 'credential'))
      await context.internalAdapter.updatePassword(user.id, hash);
    else
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      });
    return user.id;
  }
}
