import { Inject, Injectable } from '@nestjs/common';
import { type RunSettings, SETTINGS } from '@digital-customs/platform';

export interface MailLinks {
  /** Of a path of the portal. */
  to(path: string): string;
  /** The page on which a person ends mails. */
  unsubscribe: string;
  /** Where a mail program ends them by one request. */
  oneClick: string;
}

/** Where people reach the portal: as the settings say, else where this process listens. */
@Injectable()
export class PortalAddress {
  readonly origin: string;

  constructor(@Inject(SETTINGS) { PUBLIC_URL, HOST, PORT }: RunSettings) {
    this.origin = PUBLIC_URL?.replace(/\/$/, '') ?? `http://${HOST}:${PORT}`;
  }

  linksFor(token: string): MailLinks {
    return {
      to: (path) => this.origin + path,
      unsubscribe: `${this.origin}/unsubscribe?token=${token}`,
      oneClick: `${this.origin}/api/unsubscribe/${token}`,
    };
  }
}
