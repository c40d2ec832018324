import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAhead } from './ahead';
import './antd.css';
import { App } from './App';
import './desk.css';
import { bearNonce } from './styleNonce';

bearNonce();
const root = document.getElementById('root');
if (root && !document.documentElement.hasAttribute('data-too-old')) {
  askAhead(window.location.pathname, window.location.search);
  createRoot(root).render(<StrictMode><App /></StrictMode>);
}
