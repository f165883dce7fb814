import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, RoleGrant } from '@digital-customs/contracts';
import { Clock, type RunSettings, SETTINGS } from '@digital-customs/platform';
import { Accounts } from '../accounts/accounts.js';
import { identitySettings } from '../accounts/identity.config.js';
import { writeWhole } from '../files/write-whole.js';
import { invite, newSecret } from '../invitations/invitation.js';
import { InvitationStore } from '../invitations/invitation.store.js';
import { PersonStore } from '../people/person.store.js';

export interface DemoAccount {
  email: string;
  password: string;
  role: string;
  member?: string;
}

const installer: Actor = { id: null, name: 'Installation', grants: [{ role: 'secretariat' }] };

const firstInvitation = 'first-secretariat';

const cast: { name: string; grant: RoleGrant }[] = [
  { name: 'Aline Uwase', grant: { role: 'contributor', member: 'RW' } },
  { name: 'Eric Mugisha', grant: { role: 'approver', member: 'RW' } },
  { name: 'Grace Keza', grant: { role: 'member-admin', member: 'RW' } },
  { name: 'Lucía Mora', grant: { role: 'contributor', member: 'CR' } },
  { name: 'Diego Soto', grant: { role: 'approver', member: 'CR' } },
  { name: 'Inès Laurent', grant: { role: 'curator' } },
  { name: 'Anna Schmidt', grant: { role: 'body-secretary', bodies: ['PTC', 'IMSC'] } },
  { name: 'Omar Haddad', grant: { role: 'decision-maker' } },
  { name: 'Naledi Dube', grant: { role: 'vice-chair', region: 'ESA' } },
  { name: 'Mei Lin', grant: { role: 'partner' } },
  { name: 'Paul Janssens', grant: { role: 'secretariat' } },
];

/** The first people of a new installation: demonstration accounts, or one invitation for the secretariat. */
@Injectable()
export class FirstAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: PersonStore,
    private readonly invitations: InvitationStore,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /**
   * One account per role. Their passwords are written to DATA_DIR/demo-accounts.json before any account is made, so a
   * start cut short is completed by the next. Returns what was made now; empty when all is there.
   */
  async demo(): Promise<DemoAccount[]> {
    const file = join(this.settings.DATA_DIR, 'demo-accounts.json');
    if (!existsSync(file)) {
      if (!(await this.people.isEmpty())) return [];
      writeWhole(file, `${JSON.stringify(cast.map(accountOf), null, 2)}\n`);
    }
    const wanted = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
    const made: DemoAccount[] = [];
    for (const account of wanted) {
      const part = cast.find(({ grant }) => grant.role === account.role && memberOf(grant) === account.member);
      if (!part || (await this.people.byEmail(account.email))) continue;
      await this.accounts.open(
        { email: account.email, name: part.name, password: account.password, grants: [part.grant] },
        installer,
      );
      made.push(account);
    }
    return made;
  }

  /** The path of an invitation for the secretariat while there is nobody yet; the link of an earlier start is void. */
  async secretariat(): Promise<string | null> {
    if (!(await this.people.isEmpty())) return null;
    const secret = newSecret();
    const given = {
      email: identitySettings().SECRETARIAT_EMAIL,
      name: 'Secretariat',
      grants: [{ role: 'secretariat' as const }],
    };
    const invitation = invite(firstInvitation, given, secret, installer, this.clock.now());
    const held = await this.invitations.create(firstInvitation, installer, invitation);
    if (held.secret !== invitation.state.secret)
      await this.invitations.change(firstInvitation, installer, () => invitation);
    return `/invitation/${secret}`;
  }
}

function accountOf({ grant }: (typeof cast)[number]): DemoAccount {
  const member = memberOf(grant);
  const email = `${grant.role}${member ? `.${member.toLowerCase()}` : ''}@demo.example`;
  return { email, password: randomBytes(12).toString('base64url'), role: grant.role, ...(member && { member }) };
}

const memberOf = (grant: RoleGrant) => ('member' in grant ? grant.member : undefined);
