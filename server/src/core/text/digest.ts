// A short name for a text: the same text has the same one on every machine. It keeps nothing secret and proves nothing.

/** 13 hexadecimal digits. Two different texts share one about once in ten million billion pairs. */
export function digestOf(text: string): string {
  const { high, low } = mixed(text);
  return ((high & 0xfffff) >>> 0).toString(16).padStart(5, '0') + low.toString(16).padStart(8, '0');
}

/** A whole number from 0 to 2^53 - 1. Two different texts share one about once in nine thousand million million pairs. */
export function numberOf(text: string): number {
  const { high, low } = mixed(text);
  return (high & 0x1fffff) * 2 ** 32 + low;
}

/** A whole number from 0 up to but not including `count`, spread evenly over texts. */
export function shareOf(text: string, count: number): number {
  return mixed(text).low % count;
}

// Two rounds of multiplication over the text with different factors, each stirred with the other (after cyrb53, public domain).
function mixed(text: string): { readonly high: number; readonly low: number } {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return { high: b >>> 0, low: a >>> 0 };
}
