import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { BadInputError } from '../src/domain/faults/errors.ts';

const MODEL = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: 'sk-1', CHAT_MODEL: 'main' };

describe('the environment', () => {
  test('may say nothing: then everything is embedded, on loopback, without a model', () => {
    expect(readConfig({})).toEqual({
      dataDir: '.zhujiao',
      databaseUrl: null,
      databaseConnections: null,
      vectorIndex: 'memory',
      adminToken: null,
      secret: null,
      redisUrl: null,
      logLevel: 'info',
      filingNumber: null,
      endpoint: null,
      chatModel: null,
      chatModelFallback: null,
      embeddingModel: null,
      modelPrices: {},
      groupTokensADay: 2_000_000,
      rerank: null,
      mail: null,
      publicUrl: null,
      keepDays: { messages: 190, evidence: 365 },
      port: 3000,
      host: '127.0.0.1',
      toolEnvironment: {},
    });
  });

  test('may name the whole address of chat completions: its base is meant', () => {
    for (const end of ['', '/chat/completions', '/chat/completions/']) {
      const { endpoint } = readConfig({ ...MODEL, OPENAI_BASE_URL: `${MODEL.OPENAI_BASE_URL}${end}` });
      expect(endpoint?.baseUrl).toBe(MODEL.OPENAI_BASE_URL);
    }
  });

  test('gives tools of the school’s what any program needs and what is called TOOL_, and no key of ours', () => {
    const env = { PATH: '/bin', LC_ALL: 'zh_CN.UTF-8', TOOL_SIS_KEY: 'k', OTHER: 'x' };
    const { toolEnvironment } = readConfig({
      ...MODEL,
      ...env,
      ZHUJIAO_ADMIN_TOKEN: 'sixteen-characters',
      DATABASE_URL: 'postgres://zhujiao:secret@db.example.org/zhujiao',
    });
    expect(toolEnvironment).toEqual({ PATH: '/bin', LC_ALL: 'zh_CN.UTF-8', TOOL_SIS_KEY: 'k' });
  });

  test('says where the data is, where to listen, and which model answers', () => {
    expect(
      readConfig({
        ...MODEL,
        ZHUJIAO_DATA_DIR: '/var/lib/zhujiao',
        ZHUJIAO_ADMIN_TOKEN: 'sixteen-characters',
        ZHUJIAO_SECRET: 'thirty-two characters of a secret!!',
        CHAT_MODEL_FALLBACK: 'small',
        EMBEDDING_MODEL: 'embedding',
        ZHUJIAO_FILING_NUMBER: '网信算备110108000000000000001号',
        PORT: '8080',
        HOST: '0.0.0.0',
        DATABASE_URL: 'postgres://zhujiao:secret@db.example.org/zhujiao',
        ZHUJIAO_VECTOR_INDEX: 'pgvector',
      }),
    ).toMatchObject({
      dataDir: '/var/lib/zhujiao',
      filingNumber: '网信算备110108000000000000001号',
      databaseUrl: 'postgres://zhujiao:secret@db.example.org/zhujiao',
      vectorIndex: 'pgvector',
      adminToken: 'sixteen-characters',
      endpoint: { baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'sk-1' },
      chatModel: 'main',
      chatModelFallback: 'small',
      embeddingModel: 'embedding',
      port: 8080,
      host: '0.0.0.0',
    });
  });

  test('says who puts passages in order, with a key of its own or the models’', () => {
    const rerank = { ZHUJIAO_RERANK_URL: 'http://127.0.0.1:8/v1/rerank', ZHUJIAO_RERANK_MODEL: 'reranker' };
    const read = (more: Record<string, string>) => readConfig({ ...rerank, ...more }).rerank;
    expect(read({})).toEqual({ url: 'http://127.0.0.1:8/v1/rerank', model: 'reranker', apiKey: null });
    expect(read(MODEL)?.apiKey).toBe('sk-1');
    expect(read({ ...MODEL, ZHUJIAO_RERANK_KEY: 'sk-2' })?.apiKey).toBe('sk-2');
  });

  test('says what tokens cost, and how many a group may use in a day', () => {
    const main = { inputPerMillion: 0.8, outputPerMillion: 2 };
    expect(
      readConfig({ ZHUJIAO_MODEL_PRICES: JSON.stringify({ main }), ZHUJIAO_GROUP_TOKENS_A_DAY: '50000' }),
    ).toMatchObject({ modelPrices: { main }, groupTokensADay: 50_000 });
  });

  test('says where people reach the pages, and for how long what is said is kept', () => {
    expect(
      readConfig({
        ZHUJIAO_PUBLIC_URL: 'https://learn.school.example:8443/',
        ZHUJIAO_KEEP_MESSAGES_DAYS: '60',
        ZHUJIAO_KEEP_EVIDENCE_DAYS: '200',
      }),
    ).toMatchObject({
      publicUrl: 'https://learn.school.example:8443',
      keepDays: { messages: 60, evidence: 200 },
    });
  });

  test('may be anybody’s: what is not ours is left alone, and what is empty is not set', () => {
    expect(
      readConfig({ PATH: '/bin', HOME: '/root', CHAT_MODEL: '', ZHUJIAO_ADMIN_TOKEN: '', PORT: undefined }),
    ).toEqual({ ...readConfig({}), toolEnvironment: { PATH: '/bin', HOME: '/root' } });
  });

  test.each([
    ['ZHUJIAO_DATA_DIR', '/srv/zhujiao\r', 'line end of a file from Windows'],
    ['ZHUJIAO_DATA_DIR', '"/srv/zhujiao"', 'quotation marks'],
    ['REDIS_URL', ' redis://127.0.0.1:6379', 'white space'],
    ['OPENAI_API_KEY', 'sk-1\r', 'white space'],
    ['ZHUJIAO_ADMIN_TOKEN', ' '.repeat(20), 'white space'],
    ['ZHUJIAO_SECRET', `'${'s'.repeat(40)}'`, 'quotation marks'],
  ])('does not take for a part of %s what its file left around it (%j)', (name, value, says) => {
    expect(() => readConfig({ ...MODEL, [name]: value })).toThrow(new RegExp(`${name}: .*${says}`));
  });

  test('names a setting that the mark at the beginning of its file hides', () => {
    expect(() => readConfig({ '\uFEFFZHUJIAO_SECRET': 's'.repeat(40) })).toThrow(
      /ZHUJIAO_SECRET: not a setting/,
    );
  });

  test('sends what learners write out of the country only where the school has said so', () => {
    const abroad = { ...MODEL, OPENAI_BASE_URL: 'https://api.openai.com/v1' };
    expect(() => readConfig(abroad)).toThrow(
      /OPENAI_BASE_URL: api\.openai\.com is outside mainland China.*ZHUJIAO_MODEL_ABROAD=acknowledged/,
    );
    const reranker = { ZHUJIAO_RERANK_URL: 'https://api.cohere.com/v2/rerank', ZHUJIAO_RERANK_MODEL: 'm' };
    expect(() => readConfig(reranker)).toThrow(/ZHUJIAO_RERANK_URL: api\.cohere\.com is outside/);
    const acknowledged = { ...abroad, ...reranker, ZHUJIAO_MODEL_ABROAD: 'acknowledged' };
    expect(readConfig(acknowledged).endpoint?.baseUrl).toBe('https://api.openai.com/v1');
    expect(() => readConfig({ ...abroad, ZHUJIAO_MODEL_ABROAD: 'yes' })).toThrow(/ZHUJIAO_MODEL_ABROAD/);
  });

  test.each(['http://127.0.0.1:9/v1', 'https://models.school.example/v1', 'https://notopenai.com/v1'])(
    'asks nothing of a host that is not known to be abroad: %s',
    (OPENAI_BASE_URL) => {
      expect(readConfig({ ...MODEL, OPENAI_BASE_URL }).endpoint?.baseUrl).toBe(OPENAI_BASE_URL);
    },
  );

  test.each(['eighty', '70000', '80.5'])('says what a port is where it is %s', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow('PORT: a whole number from 0 to 65535');
  });

  test.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '80.5' }],
    ['ZHUJIAO_ADMIN_TOKEN', { ZHUJIAO_ADMIN_TOKEN: 'short' }],
    ['ZHUJIAO_SECRET', { ZHUJIAO_SECRET: 'short' }],
    ['ZHUJIAO_LOG', { ZHUJIAO_LOG: 'loud' }],
    ['ZHUJIAO_VECTOR_INDEX', { ZHUJIAO_VECTOR_INDEX: 'faiss' }],
    ['DATABASE_URL', { ZHUJIAO_VECTOR_INDEX: 'pgvector' }],
    ['DATABASE_URL', { ZHUJIAO_DATABASE_CONNECTIONS: '5' }],
    ['ZHUJIAO_DATABASE_CONNECTIONS', { DATABASE_URL: 'postgres://db/x', ZHUJIAO_DATABASE_CONNECTIONS: '3' }],
    ['ZHUJIAO_PORT', { ZHUJIAO_PORT: '3000' }],
    ['OPENAI_BASE_URL', { ...MODEL, OPENAI_BASE_URL: 'api.example.org' }],
    ['OPENAI_BASE_URL', { ...MODEL, OPENAI_BASE_URL: 'ftp://api.example.org' }],
    ['OPENAI_BASE_URL', { CHAT_MODEL: 'main' }],
    ['OPENAI_BASE_URL', { EMBEDDING_MODEL: 'embedding' }],
    ['OPENAI_API_KEY', { OPENAI_BASE_URL: MODEL.OPENAI_BASE_URL }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['ZHUJIAO_RERANK_URL', { ZHUJIAO_RERANK_URL: 'localhost/rerank', ZHUJIAO_RERANK_MODEL: 'reranker' }],
    ['ZHUJIAO_RERANK_URL', { ZHUJIAO_RERANK_MODEL: 'reranker' }],
    ['ZHUJIAO_RERANK_MODEL', { ZHUJIAO_RERANK_URL: 'http://127.0.0.1:8/v1/rerank' }],
    ['ZHUJIAO_RERANK_URL', { ZHUJIAO_RERANK_KEY: 'sk-2' }],
    ['ZHUJIAO_MODEL_PRICES', { ZHUJIAO_MODEL_PRICES: 'main=1' }],
    [
      'ZHUJIAO_MODEL_PRICES',
      { ZHUJIAO_MODEL_PRICES: '{"main": {"inputPerMillion": -1, "outputPerMillion": 2}}' },
    ],
    ['ZHUJIAO_MODEL_PRICES', { ZHUJIAO_MODEL_PRICES: '{"main": {"input": 1}}' }],
    ['ZHUJIAO_GROUP_TOKENS_A_DAY', { ZHUJIAO_GROUP_TOKENS_A_DAY: 'many' }],
    ['ZHUJIAO_PUBLIC_URL', { ZHUJIAO_PUBLIC_URL: 'learn.school.example' }],
    ['ZHUJIAO_PUBLIC_URL', { ZHUJIAO_PUBLIC_URL: 'https://school.example/zhujiao' }],
    ['ZHUJIAO_KEEP_MESSAGES_DAYS', { ZHUJIAO_KEEP_MESSAGES_DAYS: '0' }],
    ['ZHUJIAO_KEEP_EVIDENCE_DAYS', { ZHUJIAO_KEEP_EVIDENCE_DAYS: 'a year' }],
    ['ZHUJIAO_KEEP_EVIDENCE_DAYS', { ZHUJIAO_KEEP_EVIDENCE_DAYS: '100' }],
  ])('with a fault in %s is refused by that name: %j', (name, environment) => {
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({ code: 'bad_environment', message: expect.stringContaining(name) }),
    );
  });

  test.each([
    ['ZHUJIAO_PUBLIC_URL', 'learn.school.example', 'a URL that begins with http:// or https://'],
    ['ZHUJIAO_PUBLIC_URL', 'learn.school.example/pages', 'a URL that begins with http:// or https://'],
    ['REDIS_URL', 'cache.school.example/main', 'a URL that begins with redis:// or rediss://'],
  ])('with a %s without its scheme (%s) is told that alone', (name, value, says) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ message: `The environment has a fault:\n  ${name}: ${says}` }),
    );
  });

  test('with several faults is refused once, with all of them', () => {
    const environment = {
      ZHUJIAO_DATADIR: '/data',
      ZHUJIAO_SECRET: 'short',
      PORT: 'x',
      CHAT_MODEL: 'main',
      REDIS_URL: 'localhost',
    };
    const failure = (() => {
      try {
        return readConfig(environment);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(BadInputError);
    for (const name of ['ZHUJIAO_DATADIR', 'ZHUJIAO_SECRET', 'PORT', 'OPENAI_BASE_URL', 'REDIS_URL'])
      expect(String(failure)).toContain(name);
    expect(String(failure)).toContain('ZHUJIAO_DATA_DIR');
  });

  test('never shows a secret in what it says', () => {
    const secret = 'sk-do-not-show';
    expect(() =>
      readConfig({ OPENAI_API_KEY: secret, PORT: 'x', ZHUJIAO_ADMIN_TOKEN: 'do-not-show' }),
    ).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/do-not-show/) }));
  });

  test.each([
    [{ ZHUJIAO_KEEP_MESSAGES_DAYS: '3' }, 'ZHUJIAO_KEEP_MESSAGES_DAYS: a whole number from 7 to 3650'],
    [{ ZHUJIAO_KEEP_EVIDENCE_DAYS: 'a year' }, 'ZHUJIAO_KEEP_EVIDENCE_DAYS: a whole number from 7 to 3650'],
    [
      { OPENAI_BASE_URL: 'http://me:hunter2@127.0.0.1:9/v1', OPENAI_API_KEY: 'x' },
      'OPENAI_BASE_URL: without user and password: a key has a variable of its own',
    ],
    [{ ZHUJIAO_LOG: 'loud' }, 'ZHUJIAO_LOG: one of debug, info, warn, error, silent'],
    [
      { ZHUJIAO_MODEL_PRICES: '{"m": {"input": 1}}' },
      'ZHUJIAO_MODEL_PRICES.m: JSON such as {"some-model": {"inputPerMillion": 0.8, "outputPerMillion": 2}}, both prices not below 0',
    ],
    [
      { ZHUJIAO_SMTP_URL: 'smtp://127.0.0.1', ZHUJIAO_MAIL_FROM: '助教' },
      'ZHUJIAO_MAIL_FROM: an address, e.g. zhujiao@school.example or 助教 <zhujiao@school.example>',
    ],
  ])('%j is refused once, in words that say what is wanted', (environment, said) => {
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({ message: `The environment has a fault:\n  ${said}` }),
    );
  });

  test('a comma in the password of a store is no second host', () => {
    const address = 'postgres://zhujiao:a,b@db:5432/zhujiao';
    expect(readConfig({ DATABASE_URL: address }).databaseUrl).toBe(address);
  });

  test.each(['zhujiao@school.example', '助教 <zhujiao@school.example>', 'zhujiao@mailhost'])(
    'mail may come from %s',
    (from) => {
      const environment = { ZHUJIAO_SMTP_URL: 'smtp://127.0.0.1', ZHUJIAO_MAIL_FROM: from };
      expect(readConfig(environment).mail?.from).toBe(from);
    },
  );

  test.each([
    [{ REDIS_URL: 'redis://:a#b@127.0.0.1:6379' }, /REDIS_URL: not a URL that can be read; .*%23/],
    [
      { DATABASE_URL: 'postgres://zhujiao:a/b@db:5432/zhujiao' },
      /DATABASE_URL: not a URL that can be read; .*%2F/,
    ],
    [{ DATABASE_URL: 'postgres://z:p@db1:5432,db2:5432/zhujiao' }, /DATABASE_URL: names several hosts/],
    [{ DATABASE_URL: 'postgres://z:p@db1,db2/zhujiao?target_session_attrs=read-write' }, /several hosts/],
    [{ REDIS_URL: 'redis://one:7000,two:7000' }, /REDIS_URL: names several hosts/],
    [{ REDIS_URL: 'redis://127.0.0.1:6379/zhujiao' }, /REDIS_URL: .*the number of a database/],
    [
      { ...MODEL, CHAT_MODEL: '', CHAT_MODEL_FALLBACK: 'small' },
      /CHAT_MODEL: needed with CHAT_MODEL_FALLBACK/,
    ],
    [{ ZHUJIAO_FILING_NUMBER: 'x'.repeat(101) }, /at most 100 characters/],
    [{ REDIS_URL: 'http://127.0.0.1' }, /REDIS_URL: a URL that begins with redis:\/\/ or rediss:\/\//],
  ])('%j is refused with what is wrong in it', (given, says) => {
    expect(() => readConfig(given)).toThrow(says);
    expect(readConfig({ REDIS_URL: 'redis://127.0.0.1:6379/2' }).redisUrl).toBe('redis://127.0.0.1:6379/2');
  });
});
