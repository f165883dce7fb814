import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { DisseminationSettings } from '../dissemination.config.js';
import { compose } from './compose.js';
import { type Letter, type Outlet, PutOff, Undeliverable } from './outlet.js';

/** Waiting for a server that says nothing, in milliseconds. */
const patience = 30_000;
/** A connection that is not needed for so long is closed. Milliseconds. */
const idle = 10_000;

/** One connection to a mail server, kept for the next mail and opened anew after an error. */
export class SmtpOutlet implements Outlet {
  readonly repeats = false;
  private connection: Promise<SMTPConnection> | undefined;
  private idling: NodeJS.Timeout | undefined;

  constructor(
    private readonly address: string,
    private readonly settings: DisseminationSettings,
  ) {}

  async deliver(letter: Letter, begins: () => Promise<void>): Promise<void> {
    const message = await compose(letter, this.settings, new Date());
    clearTimeout(this.idling);
    const connection = await (this.connection ??= this.connect());
    const from = this.settings.MAIL_BOUNCES ?? this.settings.MAIL_FROM;
    const envelope = { from, to: [letter.to], size: message.length };
    try {
      await new Promise<void>((sent, failed) =>
        connection.send(envelope, onceAsked(message, begins), (error) => (error ? failed(error) : sent())),
      );
      this.idling = setTimeout(() => void this.close(), idle).unref();
    } catch (error) {
      await this.close();
      throw meaningOf(error as SmtpError);
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.idling);
    const open = this.connection;
    this.connection = undefined;
    await open?.then(
      (connection) => connection.close(),
      () => undefined,
    );
  }

  private connect(): Promise<SMTPConnection> {
    const connecting = this.open();
    connecting.catch(() => (this.connection = undefined));
    return connecting;
  }

  private async open(): Promise<SMTPConnection> {
    const { default: Connection } = await import('nodemailer/lib/smtp-connection');
    const { hostname, port, protocol, username, password } = new URL(this.address);
    const connection = new Connection({
      host: hostname,
      ...(port && { port: Number(port) }),
      secure: protocol === 'smtps:',
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    });
    await new Promise<void>((opened, failed) => {
      connection.once('error', failed);
      connection.connect((error) => (error ? failed(error) : opened()));
    });
    // What ends it between two mails is met again by the next one.
    connection.removeAllListeners('error').on('error', () => (this.connection = undefined));
    connection.once('end', () => (this.connection = undefined));
    if (username)
      await new Promise<void>((signedIn, failed) =>
        connection.login({ user: decodeURIComponent(username), pass: decodeURIComponent(password) }, (error) =>
          error ? failed(error) : signedIn(),
        ),
      );
    return connection;
  }
}

/** The content, which leaves when the server has said that it takes it in, and not before that is written down. */
function onceAsked(message: Buffer, begins: () => Promise<void>): Readable {
  let asked = false;
  return new Readable({
    read() {
      if (asked) return;
      asked = true;
      begins().then(
        () => {
          this.push(message);
          this.push(null);
        },
        (error: Error) => this.destroy(error),
      );
    },
  });
}

type SmtpError = Error & { responseCode?: number; command?: string; response?: string };

/** What a server said of the address is for good with a 5; all else, our own rights among it, may pass. */
function meaningOf(error: SmtpError): Error {
  const { responseCode = 0, command = '', response } = error;
  const said = response ?? error.message;
  if (responseCode >= 500 && /^(RCPT TO|DATA)/.test(command)) return new Undeliverable(said);
  return responseCode >= 400 ? new PutOff(said) : error;
}
