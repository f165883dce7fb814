import { Global, Module } from '@nestjs/common';
import { ActorSource, ServiceModule } from '@digital-customs/platform';
import { Accounts } from './accounts/accounts.js';
import { attemptsSchema, SignInAttempts } from './accounts/attempts.js';
import { AUTH, authProvider } from './accounts/auth.js';
import { ChangePassword } from './accounts/change-password.js';
import { EndSession } from './accounts/end-session.js';
import { ListSessions } from './accounts/list-sessions.js';
import { ReadSession } from './accounts/read-session.js';
import { SessionActors } from './accounts/session-actors.js';
import { Sessions } from './accounts/sessions.js';
import { SignIn } from './accounts/sign-in.js';
import { SignOut } from './accounts/sign-out.js';
import { apiKeySchema, ApiKeyStore } from './api-keys/api-key.store.js';
import { ApiKeyViews } from './api-keys/api-key-views.js';
import { KeyActors, keyUseSchema } from './api-keys/key-actors.js';
import { ListApiKeys } from './api-keys/list-api-keys.js';
import { MakeApiKey } from './api-keys/make-api-key.js';
import { RequestActors } from './api-keys/request-actors.js';
import { RevokeApiKey } from './api-keys/revoke-api-key.js';
import { FirstAccounts } from './first-accounts/first-accounts.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { InvitationStore, invitationSchema } from './invitations/invitation.store.js';
import { InvitePerson } from './invitations/invite-person.js';
import { ListInvitations } from './invitations/list-invitations.js';
import { ReadInvitation } from './invitations/read-invitation.js';
import { WithdrawInvitation } from './invitations/withdraw-invitation.js';
import { ListMembers } from './members/list-members.js';
import { ReadMember } from './members/read-member.js';
import { ChangeRoles } from './people/change-roles.js';
import { ListPeople } from './people/list-people.js';
import { personSchema, PersonStore } from './people/person.store.js';
import { BeginSignOn } from './single-sign-on/begin-sign-on.js';
import { CompleteSignOn } from './single-sign-on/complete-sign-on.js';
import { ReadSignOn } from './single-sign-on/read-sign-on.js';
import { signOnProvider } from './single-sign-on/sign-on.js';

/** People, their roles and sessions, and the directory of Members. Tells every other module who asks. */
@Global()
@Module({
  imports: [
    ServiceModule.for('identity', [
      { name: 'Person', schema: personSchema },
      { name: 'Invitation', schema: invitationSchema },
      { name: 'Attempts', schema: attemptsSchema },
      { name: 'ApiKey', schema: apiKeySchema },
      { name: 'KeyUse', schema: keyUseSchema },
    ]),
  ],
  controllers: [
    SignIn,
    SignOut,
    ReadSession,
    ListSessions,
    EndSession,
    ChangePassword,
    InvitePerson,
    ListInvitations,
    WithdrawInvitation,
    ReadInvitation,
    AcceptInvitation,
    ReadSignOn,
    BeginSignOn,
    CompleteSignOn,
    ListPeople,
    ChangeRoles,
    MakeApiKey,
    ListApiKeys,
    RevokeApiKey,
    ListMembers,
    ReadMember,
  ],
  providers: [
    authProvider,
    Accounts,
    Sessions,
    SignInAttempts,
    PersonStore,
    InvitationStore,
    FirstAccounts,
    SessionActors,
    signOnProvider,
    ApiKeyStore,
    ApiKeyViews,
    KeyActors,
    RequestActors,
    { provide: ActorSource, useExisting: RequestActors },
  ],
  exports: [ActorSource, FirstAccounts, AUTH],
})
export class IdentityModule {}
