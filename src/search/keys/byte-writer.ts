/** Bytes that are written one after another into one piece of memory, which grows. Numbers are unsigned LEB128. */
export class ByteWriter {
  private buffer = new Uint8Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  putNumber(value: number): void {
    this.reserve(5);
    for (; value > 0x7f; value >>>= 7) this.buffer[this.length++] = (value & 0x7f) | 0x80;
    this.buffer[this.length++] = value;
  }

  putByte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  /** Copies a range; most are a few bytes, which are copied faster one by one than as a view. */
  putBytes(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    if (end - start > 64) {
      this.buffer.set(from.subarray(start, end), this.length);
      this.length += end - start;
      return;
    }
    for (let index = start; index < end; index++) this.buffer[this.length++] = from[index]!;
  }

  appendTo(other: ByteWriter): void {
    other.putBytes(this.buffer, 0, this.length);
  }

  /** What was written, or its beginning, until more is. */
  view(end = this.length): Uint8Array {
    return this.buffer.subarray(0, end);
  }

  /** Forgets the beginning. */
  drop(length: number): void {
    this.buffer.copyWithin(0, length, this.length);
    this.length -= length;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const longer = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    longer.set(this.buffer.subarray(0, this.length));
    this.buffer = longer;
  }
}
