// Reads rooms.mjs: imports go inwards only, never in a circle, and packages only where a room has need of them.

module.exports = (async () => {
  const { reachOf, rooms } = await import('./rooms.mjs');
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const tests = '\\.test\\.ts$';
  const forbidden = [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ];
  for (const one of rooms) {
    const from = { path: `^${escaped(one.room)}/`, pathNot: tests };
    forbidden.push({
      name: `${one.room} imports only what its room may`,
      severity: 'error',
      from,
      to: { path: '^(?:client|server)/', pathNot: reachOf(one).map((folder) => `^${escaped(folder)}(?:/|\\.)`) },
    });
    forbidden.push({
      name: `${one.room} uses only its own packages`,
      severity: 'error',
      from,
      to: { path: 'node_modules/', pathNot: one.npm.map((name) => `node_modules/(?:@types/)?${escaped(name)}/`) },
    });
    if (!one.node)
      forbidden.push({
        name: `${one.room} knows nothing of Node`,
        severity: 'error',
        from,
        to: { dependencyTypes: ['core'] },
      });
  }
  return {
    forbidden,
    options: {
      doNotFollow: { path: 'node_modules' },
      tsConfig: { fileName: 'tsconfig.json' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'types'],
        extensions: ['.ts', '.js', '.d.ts'],
      },
    },
  };
})();
