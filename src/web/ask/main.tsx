import { createRoot } from 'react-dom/client';
import { Ask } from './Ask';
import './ask.css';

const root = document.getElementById('root');
if (root && !document.documentElement.hasAttribute('data-too-old')) createRoot(root).render(<Ask />);
