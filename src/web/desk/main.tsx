import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAhead } from './ahead';
import './antd.css';
import { App } from './App';
import './desk.css';
import { bearNonce } from './styleNonce';

bearNonce();
const root = document.getElementById('root');
const draw = (): void => {
  if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
};
const isOld = !('hasOwn' in Object && 'at' in Array.prototype && 'structuredClone' in window);
if (root && !document.documentElement.hasAttribute('data-too-old')) {
  askAhead(window.location.pathname, window.location.search);
  if (isOld) void import('./later').then(draw, draw);
  else draw();
}
