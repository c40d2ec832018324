const vm = require('node:vm');

// Jest's own, which comes with it and is no package of ours.
const paths = [require.resolve('jest')];
const Runtime = require(require.resolve('jest-runtime', { paths })).default;

/** What this process has compiled, by file. */
const compiled = new Map();

/**
 * Jest's runtime, which compiles a module once in each process. Every file of tests still has every module anew, with state of
 * its own: a compiled script is run again in the world of the next file. Jest compiles the same thousand modules for each file.
 */
class RuntimeThatCompilesOnce extends Runtime {
  constructor(...parts) {
    super(...parts);
    const { executor } = this;
    const compileAnew = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null || filename === executor.testPath) return compileAnew(source, filename);
      let kept = compiled.get(filename);
      if (kept?.source !== source) {
        try {
          kept = { source, script: new vm.Script(`(function (${executor.injectedModuleParameters.join(', ')}) {\n${source}\n})`, { filename, lineOffset: -1 }) };
        } catch {
          // What cannot be compiled is explained by jest.
          return compileAnew(source, filename);
        }
        compiled.set(filename, kept);
      }
      return kept.script.runInContext(context);
    };
  }
}

module.exports = { __esModule: true, default: RuntimeThatCompilesOnce };
