/** Two texts that say much the same. */
export interface NearTexts {
  first: number;
  second: number;
  /** How many of their stretches both have, by how many either has: 0 to 1. */
  share: number;
}

/** Letters of a stretch: of Han, two or three words. */
const STRETCH = 5;
/** Numbers that a text is known by; each is the least of a part of its stretches. */
const SKETCH = 64;
/** Numbers that two texts must share for them to be compared: 16 rows of 4 find nearly all from 60 percent on. */
const ROW = 4;
/** Texts with less than this say nothing of their own. */
const LEAST_STRETCHES = 60;
/** How far a sketch tells of less than there is: three times what chance makes of 64 numbers. */
const MOST_ASTRAY = 0.2;
/** Of many that share a row, each is compared with so many before it: they are alike among themselves. */
const MOST_COMPARED = 8;

/**
 * Texts of which so much is the same, `least` from 0 to 1, each pair once. Their number and time grow with the texts,
 * not with their pairs: texts are sketched (min-hash), and only those whose sketches share a row are compared.
 */
export function nearTexts(texts: readonly (() => string)[], least: number): NearTexts[] {
  const rows = new Map<string, number[]>();
  const pairs: NearTexts[] = [];
  const seen = new Set<number>();
  const kept = new Map<number, Uint32Array>();
  const sketches: (Uint32Array | undefined)[] = [];
  const stretchesOf = (index: number) => {
    let stretches = kept.get(index);
    if (!stretches) kept.set(index, (stretches = eachOnce(hashesOf(texts[index]!()))));
    return stretches;
  };
  for (const [own, text] of texts.entries()) {
    const hashes = hashesOf(text());
    if (hashes.length < LEAST_STRETCHES) continue;
    const sketch = sketchOf(hashes);
    sketches[own] = sketch;
    for (let start = 0; start < SKETCH; start += ROW) {
      const key = `${start} ${sketch[start]!} ${sketch[start + 1]!} ${sketch[start + 2]!} ${sketch[start + 3]!}`;
      const same = rows.get(key);
      if (!same) {
        rows.set(key, [own]);
        continue;
      }
      for (const other of same.slice(-MOST_COMPARED)) {
        const name = other * texts.length + own;
        if (seen.has(name)) continue;
        seen.add(name);
        if (likeness(sketches[other]!, sketch) < least - MOST_ASTRAY) continue;
        const share = shareOf(stretchesOf(other), stretchesOf(own));
        if (share >= least) pairs.push({ first: other, second: own, share });
      }
      same.push(own);
    }
  }
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}

const FACTOR = 16777619;
/** What a letter that leaves a stretch was multiplied with. */
const LEAVING = Math.imul(Math.imul(FACTOR, FACTOR), Math.imul(FACTOR, FACTOR));

/** A number for each stretch of a text's letters and digits, one after the other. */
function hashesOf(text: string): Uint32Array {
  const letters = new Uint16Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) letters[count++] = code;
  }
  const hashes = new Uint32Array(Math.max(0, count - STRETCH + 1));
  let rolling = 0;
  for (let at = 0; at < count; at++) {
    if (at >= STRETCH) rolling -= Math.imul(letters[at - STRETCH]!, LEAVING);
    rolling = (Math.imul(rolling, FACTOR) + letters[at]!) | 0;
    if (at < STRETCH - 1) continue;
    let hash = rolling ^ (rolling >>> 16);
    hash = Math.imul(hash, 2246822519);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 3266489917);
    hashes[at - STRETCH + 1] = hash ^ (hash >>> 16);
  }
  return hashes;
}

/** Han, and digits and letters of others; marks and blanks differ from copy to copy. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

function eachOnce(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let length = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[length++] = sorted[at]!;
  return sorted.slice(0, length);
}

/** The least of each part of the numbers; a part without one takes that of the next. */
function sketchOf(hashes: Uint32Array): Uint32Array {
  const sketch = new Uint32Array(SKETCH).fill(0xffffffff);
  for (const hash of hashes) {
    const part = hash & (SKETCH - 1);
    if (hash < sketch[part]!) sketch[part] = hash;
  }
  for (let part = 0; part < SKETCH; part++) {
    if (sketch[part] !== 0xffffffff) continue;
    let step = 1;
    while (step < SKETCH && sketch[(part + step) % SKETCH] === 0xffffffff) step++;
    sketch[part] = (sketch[(part + step) % SKETCH]! ^ Math.imul(step, 40503)) >>> 0;
  }
  return sketch;
}

/** How many numbers of two sketches are the same, by all. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let part = 0; part < SKETCH; part++) if (a[part] === b[part]) same++;
  return same / SKETCH;
}

function shareOf(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both / (a.length + b.length - both);
}
