import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { diskFaultOr } from '../../../domain/faults/disk-fault.ts';
import { BadInputError, ZhujiaoError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { MaterialChange } from '../../../domain/school/material-change.ts';
import { isoOrNull, toIso } from '../../../domain/time/clock.ts';
import { type Knowledge, MAX_FILE_BYTES } from '../../../knowledge/index.ts';
import type { Store } from '../../../store/index.ts';
import { instant } from '../../documents/fields.ts';
import { pageOf, pageOfWhole, pageQuery, shortListQuery } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { requireCourse } from '../../requests/access/course-access.ts';
import type { AnswerRepeat } from '../../requests/idempotency/idempotency.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const faultSchema = z.object({ code: z.string(), message: z.string() });

const materialSchema = z
  .object({
    source: z.string(),
    title: z.string(),
    status: z.enum(['indexed', 'fault']),
    fault: faultSchema.nullable(),
    passages: z.int(),
    bytes: z.int(),
    updatedAt: instant,
  })
  .meta({ id: 'Material' });

const changeSchema = z
  .object({
    id: z.string(),
    courseId: z.string(),
    kind: z.enum(['upload', 'removal']),
    /** `failed`: nothing changed. Files with faults do not fail an upload; they are in the report. */
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    files: z.array(z.object({ name: z.string(), bytes: z.int(), refused: faultSchema.nullable() })),
    progress: z.object({ read: z.int(), total: z.int() }),
    report: z
      .object({
        version: z.int(),
        indexed: z.int(),
        unchanged: z.int(),
        removed: z.int(),
        passages: z.int(),
        faults: z.array(z.object({ source: z.string(), code: z.string(), message: z.string() })),
        gradedFound: z.array(z.string()),
      })
      .nullable(),
    problem: faultSchema.nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'MaterialChange' });

const changeDocument = ({ read, total, createdAt, finishedAt, report, ...change }: MaterialChange) => ({
  ...change,
  report: report && { ...report, gradedFound: report.gradedFound ?? [] },
  progress: { read, total },
  createdAt: toIso(createdAt),
  finishedAt: isoOrNull(finishedAt),
});

/** Files a request; a ZIP holds more. */
const MAX_FILES = 500;
const LISTED_CHANGES = 1_000;
/** A small course is rebuilt within it; whoever deletes from a larger one looks at the change. */
const REMOVED_WITHIN_MS = 10_000;

const MULTIPART_FAULTS: Record<string, string> = {
  FST_FILES_LIMIT: `An upload holds at most ${MAX_FILES} files. Pack them as a ZIP, or send them in parts.`,
  FST_PARTS_LIMIT: `An upload holds at most ${MAX_FILES} files. Pack them as a ZIP, or send them in parts.`,
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'Send the files as multipart/form-data.',
};

interface MaterialParts {
  store: Store;
  knowledge: Knowledge;
  answerRepeat: AnswerRepeat;
}

/** A course's material over REST: what it holds and which files could not be read; uploads and removals as changes. */
export async function materialRoutes(fastify: FastifyInstance, parts: MaterialParts): Promise<void> {
  // Registered in a scope of its own: no other route takes multipart bodies.
  const app = fastify as TypedApp; // the root app's providers hold in its scopes
  await app.register(multipart, {
    limits: {
      fileSize: MAX_FILE_BYTES,
      files: MAX_FILES,
      fields: 20,
      parts: MAX_FILES + 20,
      fieldSize: 10_000,
    },
    throwFileSizeLimit: false,
    preservePath: true,
  });
  listMaterials(app, parts);
  uploadMaterial(app, parts);
  listUploads(app, parts);
  showUpload(app, parts);
  removeMaterial(app, parts);
}

const courseParams = z.object({ id: z.string() });

const listMaterialsSchema = {
  tags: ['courses'],
  summary: "A course's documents: indexed, or with the fault that kept one out",
  params: courseParams,
  querystring: shortListQuery,
  response: { 200: pageOf(materialSchema), '4xx': problemSchema },
};

function listMaterials(app: TypedApp, { store }: MaterialParts): void {
  app.get(
    '/v1/courses/:id/materials',
    { config: { scope: 'operate' }, schema: listMaterialsSchema },
    async (request) => {
      await requireCourse(store, principalOf(request), request.params.id);
      const items = (await store.materials.listLive(request.params.id)).map((material) => ({
        ...material,
        updatedAt: toIso(material.updatedAt),
      }));
      return pageOfWhole(items, ({ source }) => source, request.query);
    },
  );
}

const uploadMaterialSchema = {
  tags: ['courses'],
  summary: 'Upload material: files of any readable format, or a ZIP of them',
  description:
    'multipart/form-data with any number of file parts; a file name may hold folders ("week1/notes.md"). ' +
    'A file of the same name replaces what was there. The answer is ' +
    'a change to be looked at until it is `done`: ' +
    'every document then is indexed or has its fault in the report.',
  consumes: ['multipart/form-data'],
  params: courseParams,
  response: { 202: changeSchema, '4xx': problemSchema },
};

function uploadMaterial(app: TypedApp, { store, knowledge, answerRepeat }: MaterialParts): void {
  app.post(
    '/v1/courses/:id/materials',
    { config: { scope: 'operate' }, schema: uploadMaterialSchema },
    async (request, reply) => {
      requireGroup(principalOf(request), null);
      await requireCourse(store, principalOf(request), request.params.id);
      if (!request.isMultipart())
        throw new BadInputError(
          'not_multipart',
          'The body is no upload. Send the files as multipart/form-data.',
        );
      const receiver = await knowledge.changes.receive(request.params.id);
      try {
        for await (const part of request.files()) await receiver.file(part.filename ?? '', part.file);
        const files = receiver.files();
        if (!files.some((file) => file.refused === null)) {
          const why = files.map((file) => file.refused?.message).join(' ');
          throw new BadInputError(
            files[0]?.refused?.code ?? 'no_file',
            why || 'The upload holds no file. Add a part of the form with a file name.',
          );
        }
        if (await answerRepeat(request, reply, receiver.contentHash())) {
          await receiver.abandon();
          return reply;
        }
        return reply.code(202).send(changeDocument(await receiver.submit()));
      } catch (error) {
        await receiver.abandon();
        throw readableFault(error);
      }
    },
  );
}

const listUploadsSchema = {
  tags: ['courses'],
  summary: 'The latest changes of material, newest first',
  params: courseParams,
  querystring: pageQuery,
  response: { 200: pageOf(changeSchema), '4xx': problemSchema },
};

function listUploads(app: TypedApp, { store }: MaterialParts): void {
  app.get(
    '/v1/courses/:id/materials/uploads',
    { config: { scope: 'operate' }, schema: listUploadsSchema },
    async (request) => {
      await requireCourse(store, principalOf(request), request.params.id);
      const changes = await store.materialChanges.listByCourse(request.params.id, LISTED_CHANGES);
      return pageOfWhole(changes.map(changeDocument), ({ id }) => id, request.query);
    },
  );
}

const showUploadSchema = {
  tags: ['courses'],
  summary: 'How far an upload or a removal is, and how its documents ended',
  params: courseParams.extend({ changeId: z.string() }),
  response: { 200: changeSchema, '4xx': problemSchema },
};

function showUpload(app: TypedApp, { store }: MaterialParts): void {
  app.get(
    '/v1/courses/:id/materials/uploads/:changeId',
    { config: { scope: 'operate' }, schema: showUploadSchema },
    async (request) => {
      await requireCourse(store, principalOf(request), request.params.id);
      const change = await store.materialChanges.get(request.params.changeId);
      if (change?.courseId !== request.params.id) throw unknown('upload', request.params.changeId);
      return changeDocument(change);
    },
  );
}

const removeMaterialSchema = {
  tags: ['courses'],
  summary: 'Delete a document, or a file with all its documents',
  description:
    'Slashes of the name are written %2F. Its passages and index entries go with it, and kept ' +
    'answers that rest on it are withdrawn. ' +
    '204 when it is done; 202 with the change where the course takes longer to rebuild.',
  params: courseParams.extend({ source: z.string() }),
  response: { 202: changeSchema, 204: z.null(), '4xx': problemSchema },
};

function removeMaterial(app: TypedApp, { store, knowledge }: MaterialParts): void {
  app.delete(
    '/v1/courses/:id/materials/:source',
    { config: { scope: 'operate' }, schema: removeMaterialSchema },
    async (request, reply) => {
      requireGroup(principalOf(request), null);
      const { id: courseId, source: name } = request.params;
      await requireCourse(store, principalOf(request), courseId);
      const states = await store.materials.states(courseId);
      if (!states.some((state) => state.stage === 'live' && (state.source === name || state.origin === name)))
        throw unknown('material', name);
      const begun = await knowledge.changes.remove(courseId, [name]);
      const change = (await knowledge.changes.settled(begun.id, REMOVED_WITHIN_MS)) ?? begun;
      if (change.state === 'done') return reply.code(204).send(null);
      return reply.code(202).send(changeDocument(change));
    },
  );
}

function readableFault(error: unknown): unknown {
  if (error instanceof ZhujiaoError) return error;
  const read = diskFaultOr(error);
  if (read instanceof ZhujiaoError) return read;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = MULTIPART_FAULTS[code];
  if (known) return new BadInputError('bad_upload', known, { cause: error });
  if (error instanceof Error && /multipart|form|premature|boundary|terminated/i.test(error.message))
    return new BadInputError(
      'bad_upload',
      `The upload broke off or is no multipart form: ${error.message}.`,
      {
        fix: 'Send it again.',
        cause: error,
      },
    );
  return error;
}
