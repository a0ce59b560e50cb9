/** The driver takes all three for `verify-full`, as we say, and warns at each start that it may not do so for ever. */
const FULLY_VERIFIED = new Set(['prefer', 'require', 'verify-ca']);

/**
 * An address in which it is said outright how the server's certificate is checked; one that asks for libpq's ways
 * keeps them.
 */
export function plainTls(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || parsed.searchParams.get('uselibpqcompat') === 'true') return url;
  if (!FULLY_VERIFIED.has(parsed.searchParams.get('sslmode') ?? '')) return url;
  parsed.searchParams.set('sslmode', 'verify-full');
  return parsed.toString();
}
