import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../language/language-context.tsx';
import { AppearanceProvider } from '../look/appearance.tsx';
import '../look/tokens.css';
import { GroupPage } from './group-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <AppearanceProvider>
        <GroupPage />
      </AppearanceProvider>
    </LanguageProvider>
  </StrictMode>,
);
