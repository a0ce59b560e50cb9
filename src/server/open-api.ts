import { jsonSchemaTransform } from 'fastify-type-provider-zod';

type Transform = typeof jsonSchemaTransform;

/** Whoever reads the interface sees of every route which scope its token needs, and of the open ones that none is. */
export const withItsScope: Transform = (described) => {
  const { schema, url } = jsonSchemaTransform(described);
  const scope = described.route.config?.scope;
  if (!scope) return { schema: { ...schema, security: [] }, url };
  const needs = `Needs a token with the scope \`${scope}\`.`;
  const description = schema.description === undefined ? needs : `${schema.description}\n\n${needs}`;
  return { schema: { ...schema, description }, url };
};
