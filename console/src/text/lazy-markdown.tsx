import { lazy, Suspense } from 'react';
import { PlainText } from './plain-text.tsx';

const load = () => import('./markdown.tsx');
const Loaded = lazy(async () => ({ default: (await load()).Markdown }));

/** Fetch the renderer before the first answer needs it. */
export const preloadMarkdown = (): void => void load().catch(() => undefined);

/** Markdown whose renderer comes when first needed; until then the text stands as it was written. */
export function LazyMarkdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <Loaded text={text} />
    </Suspense>
  );
}
