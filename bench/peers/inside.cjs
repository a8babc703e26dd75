// Put into a program before it starts: it answers over its own channel how much memory it holds and what it has loaded.

const { statSync } = require('node:fs');
const { Module } = require('node:module');

const loaded = [];
const load = Module._extensions['.js'];
Module._extensions['.js'] = (module, path) => {
  loaded.push({ path, bytes: statSync(path).size });
  load(module, path);
};

process.on('message', (question) => {
  if (question === 'loaded') process.send({ loaded });
  if (question !== 'memory') return;
  global.gc?.();
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heapUsed, rss });
});
// Asking must not keep a program alive that is done.
process.channel?.unref();
