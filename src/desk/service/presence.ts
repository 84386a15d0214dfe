/** Who has not said for that long that he is there has gone. */
const GONE_MS = 45_000;

/** Who has which piece open now. */
export class Presence {
  private readonly seen = new Map<string, Map<string, number>>();

  /** Somebody has a piece open; answers who else has. */
  see(piece: string, name: string, now: number): string[] {
    const here = this.seen.get(piece) ?? new Map<string, number>();
    this.seen.set(piece, here);
    here.set(name, now);
    for (const [other, at] of here) if (now - at > GONE_MS) here.delete(other);
    return [...here.keys()].filter((other) => other !== name);
  }
}
