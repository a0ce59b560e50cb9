import { expect, test } from 'vitest';
import { readOptions } from '../../src/commands/arguments.ts';

test('an operand of a command that takes none is refused, not passed over: "serve 8080" is no port', () => {
  const options = { port: { type: 'string' } } as const;
  expect(readOptions('serve [--port N]', ['--port', '8080'], options)).toMatchObject({ port: '8080' });
  expect(() => readOptions('serve [--port N]', ['8080'], options)).toThrow(
    'Nothing is known to do with "8080".\nUsage: zhujiao serve [--port N]',
  );
});
