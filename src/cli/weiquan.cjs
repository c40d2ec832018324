#!/usr/bin/env node
'use strict';
// What npx runs. It is there from the clone on: npx links a command once and keeps the link, so that a command whose file came only
// with the build stayed 'not found' for whoever had tried it before.
const fs = require('node:fs');
const path = require('node:path');

const built = path.resolve(module.path, '..', '..', 'dist', 'src', 'cli', 'index.js');
if (fs.existsSync(built)) {
  require(built);
} else {
  console.error('weiquan: nothing is built yet: run npm start or npm run build once. 程序尚未构建：请先运行一次 npm start 或 npm run build。');
  process.exitCode = 1;
}
