import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadAfterUpgrade } from '../browser/reload-after-upgrade.ts';
import { LanguageProvider } from '../language/language-context.tsx';
import { AppearanceProvider } from './appearance.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import './tokens.css';

/** Puts a page into its document, with what every page of ours stands on. */
export function showPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the document has no #root');
  reloadAfterUpgrade();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <LanguageProvider>
          <AppearanceProvider>{page}</AppearanceProvider>
        </LanguageProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
