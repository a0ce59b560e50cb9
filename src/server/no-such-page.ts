import type { FastifyReply, FastifyRequest } from 'fastify';
import { INTERFACE } from './requests/headers.ts';

/** In both languages, as the pages' last resort is: nothing is known of whoever mistyped an address. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>这里没有页面 · There is no page here</title>
    <style>
      body { margin: 0; background: light-dark(#f3f5f2, #131816); color: light-dark(#1c2622, #e3ebe6);
        font: 15px / 1.65 -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
      main { max-width: 27rem; margin: 0 auto; padding: 14vh 1.25rem 2rem; }
      h1, p { margin: 0 0 0.6rem; }
      h1 { font-size: 1.5rem; line-height: 1.35; }
      section + section, nav { margin-top: 1.8rem; }
      section[lang="en"] h2 { margin: 0 0 0.4rem; font-size: 1.05rem; }
      section[lang="en"], nav span { color: light-dark(#4b5a53, #adbcb4); }
      nav { display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; }
      a { padding: 0.6rem 0; color: light-dark(#17614a, #7ad0b0); }
    </style>
  </head>
  <body>
    <main>
      <section>
        <h1>这里没有页面</h1>
        <p>地址可能抄错了或者不完整。学员请从群的邀请链接进来，老师请从工作台的链接进来。</p>
      </section>
      <section lang="en">
        <h2>There is no page here</h2>
        <p>The address may be mistyped or cut short. Learners come in by their group's invite link, staff by the link to the desk.</p>
      </section>
      <nav aria-label="去别处 · Elsewhere">
        <a href="/">群聊 · <span lang="en">Group</span></a>
        <a href="/console">工作台 · <span lang="en">Desk</span></a>
      </nav>
    </main>
  </body>
</html>
`;

/** Whether a person looks at this address in a browser; programs, and our own scripts, ask for no HTML. */
const isLookedAt = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !INTERFACE.test(url) &&
  /\btext\/html\b/.test(headers.accept ?? '');

/** A page for a person at a wrong address; null for everybody else, who is told by a problem document. */
export function sendNoSuchPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 400 | 404,
): FastifyReply | null {
  reply.header('vary', 'accept');
  if (!isLookedAt(request)) return null;
  return reply.code(status).type('text/html; charset=utf-8').send(PAGE);
}
