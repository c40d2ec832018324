import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The lean one first: pages are drawn by the same engine, and no window frame is kept up that nobody sees. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The browser of this machine, without a window. */
export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: PROGRAMS.find((file) => fs.existsSync(file)), args: FLAGS });
