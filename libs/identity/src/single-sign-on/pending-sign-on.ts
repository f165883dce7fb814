import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { FastifyRequest } from 'fastify';

/** What must be the same when somebody comes back from the provider as when they left. */
export interface PendingSignOn {
  state: string;
  nonce: string;
  verifier: string;
  /** The address of the portal to go on to. */
  to: string;
  /** Milliseconds since 1970. */
  until: number;
}

const name = 'digital-customs.sign-on';
const path = '/api/auth/single-sign-on';
const purpose = 'single-sign-on';
/** Long enough for a second factor at the provider. */
export const patience = 10 * 60_000;

/** A cookie that this browser alone brings back, sealed: any process of identity can open it, nobody else can read it. */
export async function pendingCookie(pending: PendingSignOn, secret: string, secure: boolean): Promise<string> {
  const sealed = await symmetricEncrypt({ key: `${purpose}:${secret}`, data: JSON.stringify(pending) });
  return cookie(encodeURIComponent(sealed), patience / 1_000, secure);
}

export const noPending = (secure: boolean) => cookie('', 0, secure);

/** Null where there is none, or one that is forged or too old. */
export async function pendingIn(request: FastifyRequest, secret: string, now: Date): Promise<PendingSignOn | null> {
  const sealed = request.headers.cookie?.match(/(?:^|;\s*)digital-customs\.sign-on=([^;]+)/)?.[1];
  if (!sealed) return null;
  try {
    const data = await symmetricDecrypt({ key: `${purpose}:${secret}`, data: decodeURIComponent(sealed) });
    const pending = JSON.parse(data) as PendingSignOn;
    return pending.until > now.getTime() ? pending : null;
  } catch {
    return null;
  }
}

const cookie = (value: string, seconds: number, secure: boolean) =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
