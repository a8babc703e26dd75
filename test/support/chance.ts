// The laws are tried on the same texts at every run, so that a failure is there for whoever looks next. `SEED=any` tries others,
// and says which when one fails; a seed that failed belongs in a test of its own.

import fc from 'fast-check';

const { SEED } = process.env;
fc.configureGlobal(SEED === 'any' ? {} : { seed: Number(SEED ?? 20091008) });
