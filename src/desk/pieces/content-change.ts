/** A change of a piece below `content/`: new bytes, or undefined where the file goes. */
export type ContentChange = readonly [path: string, bytes: Uint8Array | undefined];
