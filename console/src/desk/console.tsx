import { App } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { useLanguage } from '../language/language-context.tsx';
import { AntLook } from '../look/ant-look.tsx';
import { DeskPage } from './desk-page.tsx';

/** The operators' page in Ant Design's own words and ours. */
export function Console() {
  const { language } = useLanguage();
  return (
    <AntLook locale={language === 'zh' ? chinese : english}>
      <App>
        <DeskPage />
      </App>
    </AntLook>
  );
}
