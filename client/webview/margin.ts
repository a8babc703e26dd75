// Where there is room, what is found stands in the margin beside what it is about, one below the other and never over another.

const gap = 8;

/** Puts the findings of a page where they belong; again whenever the page changes. */
export function layMargin(record: HTMLElement): void {
  const findings = [...record.querySelectorAll<HTMLElement>('aside.finding')];
  const isInMargin = (finding: HTMLElement) => getComputedStyle(finding).position === 'absolute';
  for (const finding of findings) finding.style.top = '';
  const [first] = findings;
  if (!first || !isInMargin(first)) return;
  const origin = first.offsetParent?.getBoundingClientRect().top ?? 0;
  // Read all before anything is written, so that the page is laid out once.
  const natural = findings.map((finding) => {
    const { top, height } = finding.getBoundingClientRect();
    return { finding, top: top - origin, height };
  });
  let free = 0;
  for (const { finding, top, height } of natural) {
    const at = Math.max(top, free);
    finding.style.top = `${at}px`;
    free = at + height + gap;
  }
}
