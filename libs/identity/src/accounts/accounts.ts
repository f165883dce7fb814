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

  /** Returns the id. An account left without its person by a crash is completed, with the new password. */
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
    const left = await context.internalAdapter.findUserByEmail(email);
    if (!left) return (await this.auth.api.signUpEmail({ body: { email, name, password } })).user.id;
    await context.internalAdapter.updatePassword(left.user.id, await context.password.hash(password));
    return left.user.id;
  }
}
