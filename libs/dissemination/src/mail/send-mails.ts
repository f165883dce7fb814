import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Recurring, type RunSettings, SETTINGS } from '@digital-customs/platform';
import { type Mail, putOff } from './mail.js';
import { Letters } from './letters.js';
import { Mails } from './mails.js';
import { type Letter, type Outlet, OUTLET, PutOff, Undeliverable } from './outlet.js';
import { ReturnedMail } from './returned-mail.js';

/** Sends what is due, one mail after another: each once, whatever happens to the process meanwhile. */
@Injectable()
export class SendMails extends Recurring {
  protected readonly every = 5_000;
  private isRecovered = false;

  constructor(
    @Inject(Mails) private readonly mails: Mails,
    @Inject(Letters) private readonly letters: Letters,
    @Inject(OUTLET) private readonly outlet: Outlet,
    @Inject(ReturnedMail) private readonly returned: ReturnedMail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {
    super();
  }

  /** Until nothing is due, or the mail server is away. */
  async run(): Promise<void> {
    if (!this.isRecovered || !this.settings.soleWriter)
      await this.mails.recover(
        this.settings.soleWriter,
        this.clock.now(),
        this.outlet.repeats ? 'waiting' : 'uncertain',
      );
    this.isRecovered = true;
    for (;;) {
      const mail = await this.mails.claim(this.clock.now());
      if (!mail || !(await this.send(mail))) return;
    }
  }

  override async beforeApplicationShutdown() {
    await super.beforeApplicationShutdown();
    await this.outlet.close();
  }

  /** Resolves to whether it makes sense to go on. */
  private async send(mail: Mail): Promise<boolean> {
    const written = await this.letters.write(mail);
    const endedAt = this.clock.now().toISOString();
    if ('nothing' in written) {
      await this.mails.change(mail._id, 'claimed', { status: 'nothing-left', reason: written.nothing, endedAt });
      return true;
    }
    let status: 'claimed' | 'sending' = 'claimed';
    const begins = async () => {
      if (!(await this.mails.change(mail._id, 'claimed', { status: 'sending' })))
        throw new Error('Another process has taken the mail up.');
      status = 'sending';
    };
    try {
      await this.outlet.deliver(written, begins);
    } catch (error) {
      return this.failed(mail, status, written.to, error as Error);
    }
    const kept = this.outlet.repeats ? { text: written.text, html: written.html } : {};
    await this.mails.change(mail._id, 'sending', { status: 'sent', endedAt, ...named(written), ...kept, reason: '' });
    return true;
  }

  private async failed({ _id, reader, attempts }: Mail, status: 'claimed' | 'sending', to: string, error: Error) {
    const now = this.clock.now();
    const said = { to, reason: error.message.slice(0, 500) };
    if (error instanceof Undeliverable) {
      await this.mails.change(_id, status, { ...said, status: 'bounced', endedAt: now.toISOString() });
      await this.returned.count(reader, now);
      return true;
    }
    const isKnown = error instanceof PutOff || this.outlet.repeats || status === 'claimed';
    if (!isKnown) {
      await this.mails.change(_id, status, { ...said, status: 'uncertain', endedAt: now.toISOString() });
      return false;
    }
    new Logger(SendMails.name).warn(`A mail is put off: ${said.reason}`);
    await this.mails.change(_id, status, { ...said, ...putOff(attempts, now) });
    return error instanceof PutOff;
  }
}

const named = ({ to, subject }: Letter) => ({ to, subject });
