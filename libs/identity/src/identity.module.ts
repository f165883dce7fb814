import { Global, Module } from '@nestjs/common';
import { ActorSource, ServiceModule } from '@digital-customs/platform';
import { Accounts } from './accounts/accounts.js';
import { attemptsSchema, SignInAttempts } from './accounts/attempts.js';
import { authProvider } from './accounts/auth.js';
import { ChangePassword } from './accounts/change-password.js';
import { ReadSession } from './accounts/session.js';
import { SessionActors } from './accounts/session-actors.js';
import { Sessions } from './accounts/sessions.js';
import { SignIn } from './accounts/sign-in.js';
import { FirstAccounts } from './demo/first-accounts.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { InvitationStore, invitationSchema } from './invitations/invitation.store.js';
import { Invitations } from './invitations/invitations.js';
import { Members } from './members/members.js';
import { People } from './people/people.js';
import { personSchema, PersonStore } from './people/person.store.js';

/** People, their roles and sessions, and the directory of Members. */
@Global()
@Module({
  imports: [
    ServiceModule.for('identity', [
      { name: 'Person', schema: personSchema },
      { name: 'Invitation', schema: invitationSchema },
      { name: 'Attempts', schema: attemptsSchema },
    ]),
  ],
  controllers: [SignIn, ReadSession, Sessions, ChangePassword, Invitations, AcceptInvitation, People, Members],
  providers: [
    authProvider,
    Accounts,
    SignIn,
    SignInAttempts,
    PersonStore,
    InvitationStore,
    FirstAccounts,
    SessionActors,
    { provide: ActorSource, useExisting: SessionActors },
  ],
  exports: [ActorSource, FirstAccounts],
})
export class IdentityModule {}
