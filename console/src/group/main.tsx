import { showPage } from '../look/page.tsx';
import { GroupPage } from './group-page.tsx';

showPage(<GroupPage />);
