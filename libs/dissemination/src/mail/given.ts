import { type AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests, which keeps what it takes in and may refuse an address. */
export class MailServer {
  readonly received: { mail: ParsedMail; to: string }[] = [];
  /** What it answers to a recipient, where not 250. */
  refuses = new Map<string, { code: number; text: string }>();
  readonly signedIn: string[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(signIn?: { user: string; password: string }): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      ...(signIn ? {} : { disabledCommands: ['AUTH'] }),
      disabledCommands: signIn ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        own.signedIn.push(username ?? '');
        if (username === signIn?.user && password === signIn?.password) return done(null, { user: username });
        return done(new Error('Who are you?'));
      },
      onRcptTo: ({ address }, _session, done) => {
        const refused = own.refuses.get(address);
        done(refused ? Object.assign(new Error(refused.text), { responseCode: refused.code }) : null);
      },
      onData: (stream, session, done) => {
        void simpleParser(stream).then((mail) => {
          own.received.push({ mail, to: session.envelope.rcptTo[0]!.address });
          done();
        }, done);
      },
    });
    const own = new MailServer(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    return own;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((stopped) => this.server.close(() => stopped()));
  }
}
