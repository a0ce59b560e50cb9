import { errorCode } from '../../domain/faults/error-code.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/** What is wrong between us and the server's TLS, with the mend. */
interface TlsFault {
  message: string;
  fix: string;
}

/**
 * OpenSSL's names for a certificate that is refused, and Node's own
 * (https://nodejs.org/api/tls.html#x509-certificate-error-codes).
 */
const REFUSED_CERTIFICATE = inTurn(
  /^/,
  eitherOf(
    /CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF|HOSTNAME_MISMATCH/,
    /INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT/,
  ),
);

/** Null where an error is about something else. `where`: the server and its database, as they may be shown. */
export function tlsFault(error: Error, where: string): TlsFault | null {
  const code = errorCode(error);
  if (/does not support SSL/i.test(error.message))
    return {
      message: `PostgreSQL at ${where} has no TLS, and DATABASE_URL asks for it.`,
      fix: 'Switch ssl on at the server; or take sslmode out of DATABASE_URL, where nobody can listen on the way.',
    };
  // The rules of the server name what a connection had: "no encryption".
  if (code === '28000' && /no encryption/i.test(error.message))
    return {
      message: `PostgreSQL at ${where} does not let a connection without TLS in (${error.message}).`,
      fix:
        'Let DATABASE_URL end with ?sslmode=verify-full (and &sslrootcert=/path/to/ca.pem for an authority ' +
        'of its own); or see pg_hba.conf on the server.',
    };
  if (REFUSED_CERTIFICATE.test(code))
    return {
      message: `The certificate of PostgreSQL at ${where} is not taken (${error.message}).`,
      fix:
        'Name the authority that signed it (DATABASE_URL ending with ' +
        '?sslmode=verify-full&sslrootcert=/path/to/ca.pem, or NODE_EXTRA_CA_CERTS), and the host as the ' +
        'certificate does. sslmode=no-verify takes any certificate: only where nobody can come in between.',
    };
  if ('syscall' in error && error.syscall === 'open')
    return {
      message: `A file that DATABASE_URL names cannot be read (${error.message}).`,
      fix: 'Check sslrootcert, sslcert and sslkey, and that this user may read them.',
    };
  return null;
}
