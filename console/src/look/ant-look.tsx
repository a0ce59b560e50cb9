import { ConfigProvider, theme } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useLessMotion } from '../browser/use-media-query.ts';
import { useAppearance } from './appearance.tsx';

/** The palette of tokens.css in Ant Design's terms; it computes shades and so cannot take CSS variables. */
const LIGHT = {
  colorPrimary: '#1f7a5c',
  // Its own would be lighter, and white on it hard to read.
  colorPrimaryHover: '#17614a',
  colorInfo: '#1f7a5c',
  colorInfoBg: '#e2efe8',
  colorInfoBorder: '#b9d6c9',
  colorSuccess: '#1f7a5c',
  colorError: '#ab3a2a',
  colorWarning: '#b37a12',
  colorTextBase: '#1c2622',
  colorTextPlaceholder: '#5b6a62',
  colorLink: '#1f7a5c',
};
const DARK = {
  colorPrimary: '#3a9873',
  colorInfo: '#3a9873',
  colorSuccess: '#3a9873',
  colorError: '#e0705d',
  colorWarning: '#e0b566',
  colorTextBase: '#e3ebe6',
  colorTextPlaceholder: '#8b9c93',
  colorLink: '#57bd97',
  colorBgContainer: '#1b221f',
  colorBgElevated: '#202925',
  colorBorder: '#3d4b45',
  colorBorderSecondary: '#2c3733',
};

/** The dark algorithm makes an error's red too dark to be read on dark ground. */
const DARK_BUTTON = { colorError: '#f0907f', colorErrorHover: '#f5ab9e', dangerColor: '#1b221f' };

const SHAPE = { borderRadius: 10, fontFamily: 'var(--text)', fontFamilyCode: 'var(--code)' };
// Made once: a new object with each rendering would render every Ant Design part of the page again.
const themesOf = (motion: boolean) => ({
  light: { algorithm: theme.defaultAlgorithm, token: { ...LIGHT, ...SHAPE, motion } },
  dark: {
    algorithm: theme.darkAlgorithm,
    token: { ...DARK, ...SHAPE, motion },
    components: { Button: DARK_BUTTON },
  },
});
const MOVING = themesOf(true);
// Where tokens.css does away with transitions, Ant Design must not wait for their end.
const STILL = themesOf(false);
/** Two Chinese characters in a button stay together: the gap looks odd beside text. */
const BUTTON = { autoInsertSpace: false };

/** Ant Design in our colours; `locale` only where its own words are shown. */
export function AntLook(props: {
  children: ReactNode;
  locale?: NonNullable<ComponentProps<typeof ConfigProvider>['locale']>;
}) {
  const { dark } = useAppearance();
  const themes = useLessMotion() ? STILL : MOVING;
  return (
    <ConfigProvider
      {...(props.locale ? { locale: props.locale } : {})}
      button={BUTTON}
      theme={dark ? themes.dark : themes.light}
    >
      {props.children}
    </ConfigProvider>
  );
}
