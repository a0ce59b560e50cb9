import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Paged } from './use-pages.ts';
import { useWords } from './use-words.ts';

/** Below a list: the way to what is behind it. With the last page the keyboard is not left without a place. */
export function MoreOfList<Item>({ list, testId = 'list-more' }: { list: Paged<Item>; testId?: string }) {
  const words = useWords().moreOfList;
  const end = useRef<HTMLParagraphElement>(null);
  const isPressed = useRef(false);
  const { hasMore, isOpened, loading } = list;
  useEffect(() => {
    if (hasMore || !isPressed.current) return;
    isPressed.current = false;
    end.current?.focus({ preventScroll: true });
  }, [hasMore]);
  if (!hasMore)
    return isOpened ? (
      <p className="questions-note" ref={end} tabIndex={-1}>
        {words.end}
      </p>
    ) : null;
  return (
    <Button
      block
      type="text"
      className="list-more"
      data-testid={testId}
      loading={loading && { icon: <></> }}
      onClick={() => {
        isPressed.current = true;
        list.more();
      }}
    >
      {loading ? words.loading : words.more}
    </Button>
  );
}
