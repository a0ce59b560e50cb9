import { App } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, useLanguage } from '../language/language-context.tsx';
import { AntLook } from '../look/ant-look.tsx';
import { AppearanceProvider } from '../look/appearance.tsx';
import '../look/tokens.css';
import { DeskPage } from './desk-page.tsx';

function Console() {
  const { language } = useLanguage();
  return (
    <AntLook locale={language === 'zh' ? chinese : english}>
      <App>
        <DeskPage />
      </App>
    </AntLook>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('console.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <AppearanceProvider>
        <Console />
      </AppearanceProvider>
    </LanguageProvider>
  </StrictMode>,
);
