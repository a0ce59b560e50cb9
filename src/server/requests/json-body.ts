import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { BadInputError } from '../../domain/faults/errors.ts';

/**
 * Takes JSON in, and no other encoding of it: read as UTF-8, what a Chinese Windows sends would be a question of
 * strange signs. An empty body where none is wanted is no fault: many clients name a type with every request.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0 && request.routeOptions.schema?.body === undefined) done(null, undefined);
    else if (isUtf8(body)) parse(request, body.toString(), done);
    else
      done(
        new BadInputError('invalid_json', 'The body is not in UTF-8.', {
          fix: 'Send it in UTF-8; from a file saved as such where the command line has another encoding (curl --data-binary @body.json).',
        }),
      );
  });
}
