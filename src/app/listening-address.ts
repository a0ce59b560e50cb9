/** Every address of the machine, which none can be asked for by. */
const EVERYWHERE = new Set(['0.0.0.0', '::', '0:0:0:0:0:0:0:0']);

export const listensEverywhere = (host: string): boolean => EVERYWHERE.has(host);

/** Where what listens on a host and a port is found by a browser on this machine. */
export function listeningAddress(host: string, port: number): string {
  if (listensEverywhere(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
