import { ConfigProvider, theme } from 'antd';
import type { ReactNode } from 'react';
import { useAppearance } from './appearance.tsx';

/** The palette of tokens.css in Ant Design's terms; it computes shades and so cannot take CSS variables. */
const LIGHT = {
  colorPrimary: '#1f7a5c',
  colorBgBase: '#ffffff',
  colorTextBase: '#1c2622',
  colorError: '#ab3a2a',
};
const DARK = {
  colorPrimary: '#3d9d79',
  colorBgBase: '#1b221f',
  colorTextBase: '#e3ebe6',
  colorError: '#e0705d',
};

/** Ant Design in our colours; `locale` only where its own words are shown. */
export function AntLook(props: {
  children: ReactNode;
  locale?: Parameters<typeof ConfigProvider>[0]['locale'];
}) {
  const { dark } = useAppearance();
  return (
    <ConfigProvider
      {...(props.locale ? { locale: props.locale } : {})}
      // Two Chinese characters in a button stay together: the gap looks odd beside text.
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          ...(dark ? DARK : LIGHT),
          borderRadius: 10,
          fontFamily: 'var(--text)',
          fontFamilyCode: 'var(--code)',
          colorLink: dark ? '#57bd97' : '#1f7a5c',
          wireframe: false,
        },
      }}
    >
      {props.children}
    </ConfigProvider>
  );
}
