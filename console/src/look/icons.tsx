/** The few icons we use, drawn on a 20 × 20 grid in the colour of the text around them. */
const PATHS = {
  send: 'M4 10 16.5 4 12.5 16.5 9.5 11.5 4 10Zm5.5 1.5L16.5 4',
  reply: 'M8 5 3.5 9.5 8 14M4 9.5h7a5.5 5.5 0 0 1 5.5 5.5v.5',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  thumbUp:
    'M6.5 9v7.5h-3V9h3Zm0 0 3.2-5.5c1.3 0 2 .9 1.8 2.2L11 8.5h4.2c.9 0 1.5.8 1.3 1.7l-1.2 5c-.2.8-.800 1.3-1.6 1.3H6.5',
  thumbDown:
    'M13.5 11V3.5h3V11h-3Zm0 0-3.2 5.5c-1.3 0-2-.9-1.8-2.2l.5-2.8H4.8c-.9 0-1.5-.8-1.3-1.7l1.2-5c.2-.8.8-1.3 1.6-1.3h7.2',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3Z',
  info: 'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM10 9.2v4.3M10 6.4v.2',
  clock: 'M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4ZM10 6.2V10l2.6 1.8',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'M10 4v12M5 11l5 5 5-5',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  book: 'M10 5.5C8.2 4.3 6 3.8 3 3.8v10.7c3 0 5.2.5 7 1.7 1.8-1.2 4-1.7 7-1.7V3.8c-3 0-5.2.5-7 1.7Zm0 0v10.7',
  warning: 'M10 3.2 17.5 16.5h-15L10 3.2ZM10 8.5v3.5M10 14v.2',
  leave: 'M8 3.5H4v13h4M8.5 10H17M13.5 6.5 17 10l-3.5 3.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-.8.8M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l.8-.8',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  more: 'M5 10v.2M10 10v.2M15 10v.2',
  edit: 'M4 16l.8-3.4L13 4.4a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1L7.4 15.2 4 16Z',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  person: 'M10 3.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM3.8 16.8c.6-3 3-4.6 6.2-4.6s5.6 1.6 6.2 4.6',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: whoever uses it names the control. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
