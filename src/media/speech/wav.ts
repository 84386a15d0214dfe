/** Sound that is not compressed, as programs that speak write it. */
export interface Wav {
  /** Of how it is written: two of one form can be joined. */
  form: { coding: number; channels: number; rate: number; bits: number };
  samples: Buffer;
  seconds: number;
}

const HEAD = 44;

/** Undefined for what is none. Lengths that are not true, as of what was written into a pipe, are those of the file. */
export function readWav(bytes: Buffer): Wav | undefined {
  if (bytes.length < HEAD || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    return undefined;
  let form: Wav['form'] | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const from = at + 8;
    const end = Math.min(bytes.length, from + bytes.readUInt32LE(at + 4));
    if (name === 'fmt ' && end - from >= 16)
      form = {
        coding: bytes.readUInt16LE(from),
        channels: bytes.readUInt16LE(from + 2),
        rate: bytes.readUInt32LE(from + 4),
        bits: bytes.readUInt16LE(from + 14),
      };
    if (name === 'data') {
      const perSecond = form ? (form.channels * form.rate * form.bits) / 8 : 0;
      if (!form || perSecond === 0) return undefined;
      const samples = bytes.subarray(from, end);
      return { form, samples, seconds: samples.length / perSecond };
    }
    at = end + (end % 2);
  }
  return undefined;
}

/** So much silence, in whole samples. */
export function silence({ channels, rate, bits }: Wav['form'], seconds: number): Buffer {
  // Samples of eight bits have no sign: their middle is silent.
  return Buffer.alloc(Math.round(rate * seconds) * channels * Math.ceil(bits / 8), bits === 8 ? 128 : 0);
}

/** A file of samples that lie one after another. */
export function wavFile({ coding, channels, rate, bits }: Wav['form'], samples: readonly Buffer[]): Buffer {
  const size = samples.reduce((sum, part) => sum + part.length, 0);
  const head = Buffer.alloc(HEAD);
  const frame = (channels * bits) / 8;
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(HEAD - 8 + size, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(coding, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frame, 28);
  head.writeUInt16LE(frame, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(size, 40);
  return Buffer.concat([head, ...samples]);
}
