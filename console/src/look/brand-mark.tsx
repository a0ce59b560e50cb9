/** A speech bubble with an open book in it: the course, talking. Also the favicon. */
export function BrandMark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="10" fill="#1f7a5c" />
      <path
        d="M9 6.5h14a3.2 3.2 0 0 1 3.2 3.2v9.1A3.2 3.2 0 0 1 23 22h-7.2l-4.3 3.7c-.6.5-1.5.1-1.5-.7v-3H9a3.2 3.2 0 0 1-3.2-3.2V9.7A3.2 3.2 0 0 1 9 6.5Z"
        fill="#fff"
      />
      <path
        d="M16 11.1c-1.3-.9-3-1.3-5.3-1.3v7.5c2.3 0 4 .4 5.3 1.3 1.3-.9 3-1.3 5.3-1.3V9.8c-2.3 0-4 .4-5.3 1.3Zm0 0v7.5"
        fill="none"
        stroke="#1f7a5c"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
    </svg>
  );
}
