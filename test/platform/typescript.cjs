// Lets plain Node require the sources, compiled as Jest compiles them: for specs that need a process of their own.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const [options] = Object.values(require('../../jest.config.js').transform).map(([, swc]) => swc);

require.extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false }).code, filename);
