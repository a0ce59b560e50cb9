/** An open book whose spine is the tail of a speech bubble: the course, talking. Also the favicon. */
export function BrandMark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="10" fill="#1f7a5c" />
      <g fill="none" stroke="#fff" strokeWidth="1.9" strokeLinejoin="round" strokeLinecap="round">
        <path d="M16 10.4C14 8.9 11.4 8.3 8 8.3v12.2c3.4 0 6 .6 8 2.1 2-1.5 4.6-2.1 8-2.1V8.3c-3.4 0-6 .6-8 2.1Z" />
        <path d="M16 10.4v12.2M13.3 25.2 16 22.6l2.7 2.6" />
      </g>
    </svg>
  );
}
