/** What Fastify alone does with the same body: parse it and answer. Prints its address. */
import Fastify from 'fastify';

const app = Fastify({ logger: false });
app.post('/v1/messages', async (_request, reply) =>
  reply.code(202).send({ accepted: true, duplicate: false }),
);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ url, token: 'none' })}\n`);
process.on('disconnect', () => process.exit(0));
