/** A tree holds what bodies never do. The check refuses such a body at its place; nothing of it is printed. */
export class UnprintableBody extends Error {}
