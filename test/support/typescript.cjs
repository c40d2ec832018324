// Lets a plain `node -r` run TypeScript in tests that need a process of their own, by the compiler that jest uses too.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs', lazy: true },
  });
  module._compile(code, filename);
};
