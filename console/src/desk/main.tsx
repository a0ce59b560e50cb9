import { showPage } from '../look/page.tsx';
import { Console } from './console.tsx';

showPage(<Console />);
