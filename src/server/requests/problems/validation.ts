import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { checked, type Fault } from '../../../domain/faults/faults-in-words.ts';

/** A request whose body, query, path or headers are not as its route takes them. */
export class InvalidRequest extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ says }) => says).join('; '));
    this.name = 'InvalidRequest';
    this.faults = faults;
  }
}

/** By Fastify's names for the parts of a request. */
const PARTS: Record<string, string> = {
  body: 'the body',
  querystring: 'the query',
  params: 'the path',
  headers: 'the headers',
};

/** Whether each field of it may be left out, and so all of it. */
export const canBeLeftOut = (schema: unknown): boolean =>
  schema instanceof z.ZodType && schema.safeParse(undefined).success;

/** Reads a part of a request by its schema; what is wrong with it is said in our own words. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const whole = PARTS[httpPart ?? ''] ?? 'the request';
  const mayBeNone = httpPart === 'body' && canBeLeftOut(schema);
  return (given) => {
    // Fastify has null for a body that did not come.
    const data = given === null && mayBeNone ? undefined : given;
    const read = checked(schema, data, whole);
    return 'data' in read ? { value: read.data } : { error: new InvalidRequest(read.faults) };
  };
};
