// What was made of something, kept for as long as that something is.

/** The same function, asked once of each object: the same object gives the same answer again. */
export function remembered<K extends object, R>(make: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, { readonly made: R }>();
  return (key) => {
    let before = known.get(key);
    if (!before) {
      before = { made: make(key) };
      known.set(key, before);
    }
    return before.made;
  };
}

/** The same function of a list, asked again only for a list that does not hold the very same objects as the last one that began with its first. */
export function rememberedList<A, T extends object, R>(
  make: (about: A, list: readonly T[]) => R,
): (about: A, list: readonly T[]) => R {
  const known = new WeakMap<T, { readonly about: A; readonly list: readonly T[]; readonly made: R }>();
  return (about, list) => {
    const [first] = list;
    if (!first) return make(about, list);
    const before = known.get(first);
    if (before && before.about === about && isSame(before.list, list)) return before.made;
    const made = make(about, list);
    known.set(first, { about, list, made });
    return made;
  };
}

/** Whether two lists hold the very same objects in the same order. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}
