import { showPage } from '../look/page.tsx';
import { AppealPage } from './appeal-page.tsx';

showPage(<AppealPage />);
