/** A mail as it is to be written. */
export interface Letter {
  id: string;
  to: string;
  language: string;
  subject: string;
  text: string;
  html: string;
  /** Where one request without a page ends it: RFC 8058. */
  unsubscribe: string;
}

/** Where mails go. `deliver` throws `Undeliverable` for what is known of a failure, anything else may pass. */
export interface Outlet {
  /** Whether handing a letter over twice leaves one. */
  readonly repeats: boolean;
  /** `begins` is awaited before the first byte of the content leaves. */
  deliver(letter: Letter, begins: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The address takes no mail, and another attempt would be answered alike. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}
/** The mail server answered that it will not have it now; nothing has arrived. */
export class PutOff extends Error {
  override readonly name = 'PutOff';
}

export const OUTLET = Symbol('mail outlet');
