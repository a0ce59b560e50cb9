import { BadInputError } from '../domain/faults/errors.ts';
import { backUp } from '../store/index.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';

const usage = 'backup FILE';

export const backup: Command = {
  usage,
  does: 'copies the store into a file, also while serve runs',
  async run(args, { config, console }) {
    const { positionals } = readArguments(usage, args, {});
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw usageError(usage, 'One file is wanted.');
    if (config.databaseUrl !== null) {
      throw new BadInputError('store_is_shared', 'The store of this installation is in PostgreSQL.', {
        fix: `Take its own: pg_dump --format=custom --file=${file} "$DATABASE_URL"`,
      });
    }
    const bytes = backUp(config.dataDir, file);
    console.err(
      `${file} holds the store (${(bytes / 1e6).toFixed(1)} MB), with its secrets and what learners ` +
        "wrote. Tools of the school's own (tools/) are not in it.",
    );
    return 0;
  },
};
