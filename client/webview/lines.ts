// Where on the page the lines of the record are. Every part knows the line it begins on; between two of them one counts evenly.

interface Part {
  readonly line: number;
  readonly element: HTMLElement;
}

export interface Lines {
  /** The line at the top of the page, which can be a part of one. */
  readonly atTop: () => number;
  /** Brings a line to the top of the page, as far as the page goes. */
  readonly scrollTo: (line: number) => void;
  /** The innermost part a line belongs to, or begins the nearest before it; null above the first. */
  readonly partAt: (line: number) => HTMLElement | null;
}

/** Reads the parts of an article as it is now; `top` is where the words begin, below the bar. */
export function linesOf(article: ParentNode, top: () => number): Lines {
  // What is found stands beside its part, and what the record lacks stands where it belongs: neither is in the order of lines.
  const parts: Part[] = [];
  for (const element of article.querySelectorAll<HTMLElement>('[data-line]:not(aside, aside *)')) {
    const line = Number(element.dataset.line);
    if (line >= (parts.at(-1)?.line ?? 0)) parts.push({ line, element });
  }
  const y = ({ element }: Part) => element.getBoundingClientRect().top;

  /** The last part for which something holds that holds up to a point and not after it; -1 for none. */
  const lastWhere = (holds: (part: Part) => boolean): number => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const part = parts[middle];
      if (part && holds(part)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  return {
    atTop() {
      const i = lastWhere((part) => y(part) <= top() + 1);
      const part = parts[i];
      if (!part) {
        const [first] = parts;
        // Above the first part is what the record says of itself at its top.
        const share = first ? window.scrollY / Math.max(1, window.scrollY + y(first) - top()) : 0;
        return (first?.line ?? 0) * Math.min(1, share);
      }
      const next = parts[i + 1];
      if (!next) return part.line;
      const share = (top() - y(part)) / Math.max(1, y(next) - y(part));
      return part.line + (next.line - part.line) * Math.min(1, Math.max(0, share));
    },
    scrollTo(line) {
      const i = lastWhere((part) => part.line <= line);
      const part = parts[i];
      const next = parts[i + 1];
      // Nothing but the top of the page is above the first part.
      const from = part ? { line: part.line, at: y(part) } : { line: 0, at: top() - window.scrollY };
      const to = next ? { line: next.line, at: y(next) } : null;
      const share = to && to.line > from.line ? (line - from.line) / (to.line - from.line) : 0;
      window.scrollBy({ top: from.at + share * ((to?.at ?? from.at) - from.at) - top(), behavior: 'instant' });
    },
    partAt(line) {
      const part = parts[lastWhere((one) => one.line <= line)];
      return part?.element ?? null;
    },
  };
}
