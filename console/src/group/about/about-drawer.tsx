import { Drawer } from 'antd';
import type { SessionDoc } from '../../wire/session.ts';
import { useDrawerOpen } from '../use-drawer-open.ts';
import { useWords } from '../use-words.ts';
import { AboutContent } from './about-group.tsx';

export function AboutDrawer(props: {
  session: SessionDoc;
  onLeave: () => Promise<void>;
  onClose: () => void;
}) {
  const words = useWords();
  const drawer = useDrawerOpen(props.onClose);
  return (
    <Drawer
      {...drawer}
      title={words.group.about}
      placement="right"
      size={320}
      closable={{ 'aria-label': words.close }}
      styles={{ body: { display: 'flex' } }}
    >
      <AboutContent session={props.session} onLeave={props.onLeave} />
    </Drawer>
  );
}
