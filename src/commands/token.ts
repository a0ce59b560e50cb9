import { openAccess } from '../app.ts';
import { unknown } from '../domain/faults/unknown.ts';
import { isoOrNull, toIso } from '../domain/time/clock.ts';
import { SCOPES } from '../store/index.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';
import { namedGroup } from './named-group.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'token create --scope S[,S] [--group ID] [--name N] | token list | token revoke ID';

export const token: Command = {
  usage,
  does: 'makes, lists and revokes tokens of other programs',
  async run(args, { config, console }) {
    const { values, positionals } = readArguments(usage, args, {
      scope: { type: 'string', multiple: true },
      group: { type: 'string' },
      name: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [action, id, ...rest] = positionals;
    const [stray] = action === 'revoke' ? rest : [id, ...rest];
    if (stray !== undefined) throw usageError(usage, `Nothing is known to do with "${stray}".`);
    return await withInstallation(config, async (installation) => {
      const { store } = installation;
      switch (action) {
        case 'create': {
          const scopes = scopesOf(values.scope ?? []);
          if (values.group !== undefined) await namedGroup(store, values.group);
          const { access } = await openAccess(installation);
          const made = await access.create({
            scopes,
            groupId: values.group ?? null,
            name: values.name?.trim() || 'unnamed',
          });
          if (values.json) console.out(JSON.stringify({ id: made.record.id, token: made.token }));
          else {
            console.out(made.token);
            console.err('Keep it: it is not shown again.');
          }
          return 0;
        }
        case 'list': {
          const records = await store.tokens.list();
          const shown = records.map((record) => ({
            ...record,
            createdAt: toIso(record.createdAt),
            lastUsedAt: isoOrNull(record.lastUsedAt),
            revokedAt: isoOrNull(record.revokedAt),
          }));
          if (values.json) console.out(JSON.stringify(shown));
          else {
            for (const record of shown) {
              const state = record.revokedAt === null ? '' : '  (revoked)';
              console.out(
                `${record.id}  ${record.name}  ${record.scopes.join(',')}  ${record.groupId ?? 'all groups'}${state}`,
              );
            }
          }
          return 0;
        }
        case 'revoke': {
          if (id === undefined) throw usageError(usage, 'Which token? Give its id.');
          const { access } = await openAccess(installation);
          if (!(await access.revoke(id))) throw unknown('token', id);
          if (values.json) console.out(JSON.stringify({ id, revoked: true }));
          return 0;
        }
        default:
          throw usageError(
            usage,
            action === undefined ? 'create, list or revoke?' : `"${action}" is not create, list or revoke.`,
          );
      }
    });
  },
};

function scopesOf(given: string[]) {
  const names = given.flatMap((part) => part.split(',')).filter((name) => name !== '');
  if (names.length === 0) throw usageError(usage, `--scope is missing (${SCOPES.join(', ')}).`);
  return [...new Set(names)].map((name) => {
    const scope = SCOPES.find((known) => known === name);
    if (!scope) throw usageError(usage, `"${name}" is not a scope (${SCOPES.join(', ')}).`);
    return scope;
  });
}
