import { showPage } from '../look/page.tsx';
import { AnswerPage } from './answer-page.tsx';

showPage(<AnswerPage />);
