interface Asked {
  protocol: string;
  headers: { host?: string | undefined };
  /** As the gateway heard it, where one stands in front. */
  host?: string;
}

/** The address under which people reach the portal, without a slash at the end: the one set, else the one that was asked. */
export const publicAddress = ({ PUBLIC_URL }: { PUBLIC_URL?: string | undefined }, request: Asked): string =>
  (PUBLIC_URL ?? `${request.protocol}://${request.host ?? request.headers.host ?? 'localhost'}`).replace(/\/$/, '');
