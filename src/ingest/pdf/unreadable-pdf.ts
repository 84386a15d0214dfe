/** Why a PDF cannot be read. */
export class UnreadablePdf extends Error {
  readonly reason: 'locked' | 'damaged';

  constructor(reason: 'locked' | 'damaged') {
    super(reason);
    this.reason = reason;
  }
}
