import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Invites, PromotionDesk, TopicDesk, TopicDrafting } from '../community/index.ts';
import type { Answering, AnswerLinks, Appeals, Decisions } from '../conversation/index.ts';
import type { AssistantSwitches, Desk, FindPassages } from '../desk/index.ts';
import type { Channel, Intake } from '../domain/conversation/channel.ts';
import type { PageChanger, PagePoster } from '../domain/conversation/page-post.ts';
import type { Logger } from '../domain/signals/logger.ts';
import type { Meter } from '../domain/signals/meter.ts';
import type { Wake } from '../domain/signals/wake.ts';
import type { Clock } from '../domain/time/clock.ts';
import type { CompareQuestions, Knowledge, VerifiedAnswers } from '../knowledge/index.ts';
import type { GroupModeration, Moderator, SchoolModeration } from '../moderation/index.ts';
import type { RedisState, SharedCounter } from '../queue/index.ts';
import type { Store } from '../store/index.ts';
import { docsPage } from './docs-page.ts';
import { CONVENTIONS } from './documents/conventions.ts';
import { groupPageRoutes } from './group-page/index.ts';
import { createMetrics } from './metrics/registry.ts';
import { fieldsInWords, inWords } from './open-api.ts';
import { registerPages } from './pages.ts';
import type { Access } from './requests/access/access.ts';
import { registerAuthentication } from './requests/access/authentication.ts';
import { letPagesAsk } from './requests/cross-origin.ts';
import { guarded } from './requests/headers.ts';
import { type AnswerRepeat, registerIdempotency } from './requests/idempotency/idempotency.ts';
import { readJsonBodies } from './requests/json-body.ts';
import { refuseUnknownQueries } from './requests/known-query.ts';
import { boundBodies } from './requests/limits/body-pace.ts';
import { rateLimitStore } from './requests/limits/rate-limit-store.ts';
import { sayWhenToRetry } from './requests/limits/retry-after.ts';
import { withoutExtraSlashes } from './requests/openai-address.ts';
import { refuseUnreadable, registerProblems } from './requests/problems/problems.ts';
import { validatorCompiler } from './requests/problems/validation.ts';
import type { TypedApp } from './requests/typed-app.ts';
import { finishUnderWay } from './requests/under-way.ts';
import { refuseUnparsed } from './requests/unparsed.ts';
import { answerLinkRoutes } from './routes/answer-links.ts';
import { answerRoutes } from './routes/answers.ts';
import { chatCompletionRoutes } from './routes/chat-completions/index.ts';
import { courseRoutes } from './routes/courses/courses.ts';
import { coverageGapRoutes } from './routes/courses/coverage-gaps.ts';
import { materialRoutes } from './routes/courses/materials.ts';
import { verifiedAnswerRoutes } from './routes/courses/verified-answers.ts';
import { figureRoutes } from './routes/figures.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { inviteRoutes } from './routes/invites.ts';
import { jobRoutes } from './routes/jobs.ts';
import { learnerRoutes } from './routes/learners.ts';
import { messageRoutes } from './routes/messages.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { appealRoutes } from './routes/moderation/appeals.ts';
import { groupModerationRoutes } from './routes/moderation/group-moderation.ts';
import { moderationAuditRoutes } from './routes/moderation/moderation-audit.ts';
import { moderationRoutes } from './routes/moderation/moderations.ts';
import { privateMessageRoutes } from './routes/moderation/private-messages.ts';
import { violationRoutes } from './routes/moderation/violations/index.ts';
import { assistantSwitchRoutes } from './routes/questions/assistant-switches.ts';
import { deskNoticeRoutes } from './routes/questions/desk-notices.ts';
import { questionRoutes } from './routes/questions/index.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { discussionPromptRoutes } from './routes/topics/discussion-prompts.ts';
import { groupTopicRoutes } from './routes/topics/group-topics.ts';
import { promotionRoutes } from './routes/topics/promotions.ts';
import { createDataDirectoryState, type DataDisk, roomFor } from './state/data-disk.ts';
import { createStoreState } from './state/store-state.ts';

export interface ServerParts {
  store: Store;
  wake: Wake;
  clock: Clock;
  logger: Logger;
  access: Access;
  invites: Invites;
  intake: Intake;
  answering: Answering;
  desk: Desk;
  topics: { desk: TopicDesk; drafting: TopicDrafting; promotions: PromotionDesk };
  verified: VerifiedAnswers;
  compare: CompareQuestions;
  findPassages: FindPassages;
  switches: AssistantSwitches;
  knowledge: Knowledge;
  openModerator: () => Promise<Moderator>;
  openModeration: (rulesId: string, body?: unknown) => Promise<GroupModeration>;
  school: SchoolModeration;
  appeals: Appeals;
  links: AnswerLinks;
  decisions: Decisions;
  channelFor: (name: string) => Channel;
  postOnPage: PagePoster;
  changeOnPage: PageChanger;
  model: { name: string | null; filing: string | null };
  /** Days for which messages are kept. */
  keptDays: number;
  meter: Meter;
  /** Where replicas count together; null for one process. */
  sharedCounter: SharedCounter | null;
  /** Whether the Redis of this installation is there; null where it has none. */
  redisUp: (() => boolean) | null;
  /** As `/readyz` tells it. */
  redisState: RedisState | null;
  dataDisk: DataDisk;
  /** Where the built pages are. */
  pagesDirectory: string;
  /** Where learners open the pages, where the school has said so. */
  publicUrl: string | null;
}

/** Room for the longest text we take several times over; what is larger is refused while it arrives. */
const BODY_LIMIT_BYTES = 512 * 1024;
/**
 * For the whole of a request: an upload of hundreds of megabytes over a slow line. Headers must come within a minute
 * (Node's own limit), and a body at a pace.
 */
const REQUEST_TIMEOUT_MS = 900_000;

export async function createServer(parts: ServerParts): Promise<TypedApp> {
  const app = openApp();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerProblems(app, parts.logger);
  // A text would reach the schemas as one and be told that it is no object; what is to be sent is said instead.
  app.removeContentTypeParser('text/plain');
  readJsonBodies(app);
  refuseUnknownQueries(app);

  app.addHook('onRequest', async (request, reply) => {
    guarded(request, reply);
  });
  letPagesAsk(app);
  sayWhenToRetry(app);

  boundBodies(app, parts);
  finishUnderWay(app);

  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    store: rateLimitStore(parts.sharedCounter),
    errorResponseBuilder: (_request, context) => ({
      statusCode: 429,
      message: `That was a lot at once. Please wait ${Math.ceil(context.ttl / 1000)} seconds and try again.`,
    }),
  });
  await describeInterface(app);

  const streams = { open: 0 };
  app.decorate('streams', streams);
  const storeState = createStoreState(parts.store, parts.logger, roomFor(parts.dataDisk));
  const metrics = createMetrics({ ...parts, storeState, openStreams: () => streams.open });
  metricsRoutes(app, { access: parts.access, metrics });
  registerAuthentication(app, parts.access);
  const answerRepeat = registerIdempotency(app, parts);
  healthRoutes(app, {
    store: parts.store,
    storeState,
    directoryState: createDataDirectoryState(parts.dataDisk, parts.logger),
    clock: parts.clock,
    modelName: parts.model.name,
    redisState: parts.redisState,
  });
  await registerRoutes(app, parts, answerRepeat);
  await registerPages(app, parts.pagesDirectory);
  return app;
}

function openApp(): TypedApp {
  return Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    // Signed invites stand in the path and are longer than Fastify's 100 characters.
    routerOptions: { maxParamLength: 2_000 },
    rewriteUrl: ({ url }) => withoutExtraSlashes(url ?? '/'),
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    frameworkErrors: refuseUnreadable,
    clientErrorHandler: refuseUnparsed,
    // A proxy on this machine speaks for many learners: each is counted by their own address, not by the proxy's.
    trustProxy: 'loopback',
  }).withTypeProvider<ZodTypeProvider>();
}

/** What there is to ask, for people under `/docs` and for programs under `/openapi.json`. */
async function describeInterface(app: TypedApp): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Zhujiao 助教',
        version: '1',
        description: CONVENTIONS,
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
      security: [{ bearer: [] }],
    },
    transform: inWords,
    transformObject: fieldsInWords,
  });
  await app.register(swaggerUi, docsPage);
  // Routes are all there before the first request: what is said of them is written out once.
  let interfaceText: string | null = null;
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    interfaceText ??= JSON.stringify(app.swagger());
    return reply.type('application/json; charset=utf-8').send(interfaceText);
  });
}

async function registerRoutes(app: TypedApp, parts: ServerParts, answerRepeat: AnswerRepeat): Promise<void> {
  answerRoutes(app, parts);
  chatCompletionRoutes(app, parts);
  messageRoutes(app, parts);
  learnerRoutes(app, parts);
  moderationRoutes(app, parts);
  violationRoutes(app, parts);
  moderationAuditRoutes(app, parts);
  appealRoutes(app, parts);
  answerLinkRoutes(app, parts);
  groupModerationRoutes(app, parts);
  privateMessageRoutes(app, parts);
  questionRoutes(app, parts);
  coverageGapRoutes(app, parts);
  assistantSwitchRoutes(app, parts);
  deskNoticeRoutes(app, parts);
  figureRoutes(app, parts);
  discussionPromptRoutes(app, { ...parts.topics, store: parts.store });
  groupTopicRoutes(app, { desk: parts.topics.desk, store: parts.store });
  promotionRoutes(app, { promotions: parts.topics.promotions, store: parts.store });
  courseRoutes(app, parts);
  verifiedAnswerRoutes(app, parts);
  await app.register(materialRoutes, { ...parts, answerRepeat });
  groupRoutes(app, parts);
  inviteRoutes(app, parts);
  tokenRoutes(app, parts);
  jobRoutes(app, parts);
  groupPageRoutes(app, { ...parts, post: parts.postOnPage, change: parts.changeOnPage });
}
