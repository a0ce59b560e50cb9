type Fault = [said: RegExp, means: string];

/** Why one that answers takes nothing. */
const REFUSALS: Fault[] = [
  [
    /^OOM\b/,
    'has no memory left: raise its maxmemory, or take out what else fills it (our own keys are small)',
  ],
  [/^READONLY\b/, 'is a replica, which may only be read: let REDIS_URL name the one that may be written'],
  [/^NOPERM\b/, 'does not let this user do what is needed: give it all commands and the keys zhujiao-*'],
  [/^MISCONF\b/, 'takes nothing because it cannot save to its disk: make room there, or switch saving off'],
];

/** It is connected all the same, and serves from its first database. */
const NO_SUCH_DATABASE = /DB index/i;

export const isNoSuchDatabase = (error: Error): boolean => NO_SUCH_DATABASE.test(error.message);

/** What stands between the words of Redis, or of the network, and whoever has to mend it. */
const FAULTS: Fault[] = [
  ...REFUSALS,
  [
    /^NOAUTH\b/,
    'wants a password, and REDIS_URL has none: write redis://:password@host:port, or redis://user:password@host:port',
  ],
  [
    /^WRONGPASS\b|invalid password/i,
    'refuses the user and password of REDIS_URL: check them, and write ' +
      'special characters percent-encoded (# is %23, @ is %40)',
  ],
  [NO_SUCH_DATABASE, 'has no database of the number that REDIS_URL ends with: leave the number out'],
  [/^LOADING\b/, 'is still loading its data: wait a moment'],
  [/ECONNREFUSED/, 'takes no connection (ECONNREFUSED): start Redis, or mend host and port in REDIS_URL'],
  [/ENOTFOUND|EAI_AGAIN/, 'is no host that can be found: mend REDIS_URL'],
  [/EHOSTUNREACH|ENETUNREACH/, 'cannot be reached from this machine: look at network and firewall'],
  [
    /certificate/i,
    'has a certificate that is not taken: name the authority that signed it in NODE_EXTRA_CA_CERTS, and ' +
      'the host as the certificate does',
  ],
  [
    /ETIMEDOUT|EPIPE|ECONNRESET|Command timed out|Connection is closed|Protocol error|RESP type|SSL|TLS/i,
    'does not answer as Redis does: rediss:// is for one with TLS and redis:// for one without; check the port too',
  ],
];

const meantBy = (faults: Fault[], error: Error): string | undefined =>
  faults.find(([said]) => said.test(error.message))?.[1];

/** With its mend, why Redis did not take what it was given; null where it is something else that failed. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof Error ? (meantBy(REFUSALS, error) ?? null) : null;

/** Why Redis cannot be used, with its mend; what is not known is passed on as it was said. */
export const redisFault = (error: Error): string => meantBy(FAULTS, error) ?? error.message;
