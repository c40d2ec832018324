import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App';
import './desk.css';

// The page may not make code out of text, and Zod would try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root && !document.documentElement.hasAttribute('data-too-old')) createRoot(root).render(<StrictMode><App /></StrictMode>);
