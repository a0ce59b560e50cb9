import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { BadInputError } from '../../domain/faults/errors.ts';
import { canBeLeftOut } from './problems/validation.ts';

/** As the error handler knows it. */
export const CONTENT_ENCODED = {
  code: 'content_encoding_not_supported',
  detail: 'The body is compressed (Content-Encoding); send it as it is.',
};

/**
 * Takes JSON in, and no other encoding of it: read as UTF-8, what a Chinese Windows sends would be a question of
 * strange signs. An empty body where none is wanted is no fault: many clients name a type with every request.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding.trim().toLowerCase() !== 'identity')
      done(Object.assign(new Error(CONTENT_ENCODED.detail), { statusCode: 415, code: CONTENT_ENCODED.code }));
    else if (body.length === 0 && isNoneWanted(request.routeOptions.schema?.body)) done(null, undefined);
    else if (isUtf8(body)) parse(request, body.toString(), done);
    else
      done(
        new BadInputError('invalid_json', 'The body is not in UTF-8.', {
          fix:
            'Send it in UTF-8; from a file saved as such where the command line has another encoding (curl ' +
            '--data-binary @body.json).',
        }),
      );
  });
}

const isNoneWanted = (body: unknown): boolean => body === undefined || canBeLeftOut(body);
