// Which headings stand in another order than the template's: as few as explain it.

/**
 * The positions in `ranks` that stand out of order: what is left without them rises. Of several answers, the one that
 * keeps what stands first. Ranks are the template's order of the headings as the record has them.
 */
export function outOfOrder(ranks: readonly number[]): readonly number[] {
  const best: { length: number; from: number }[] = [];
  ranks.forEach((rank, i) => {
    let own = { length: 1, from: -1 };
    for (let j = 0; j < i; j++) {
      const before = best[j];
      if (before && (ranks[j] ?? 0) <= rank && before.length + 1 > own.length)
        own = { length: before.length + 1, from: j };
    }
    best.push(own);
  });
  let at = best.findIndex(({ length }) => length === Math.max(...best.map((one) => one.length)));
  const kept = new Set<number>();
  while (at >= 0) {
    kept.add(at);
    at = best[at]?.from ?? -1;
  }
  return ranks.flatMap((_, i) => (kept.has(i) ? [] : [i]));
}
