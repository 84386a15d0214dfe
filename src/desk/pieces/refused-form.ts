/** What somebody sent cannot be taken, for a reason that he can mend; the message says it in Chinese, without a full stop. */
export class RefusedForm extends Error {}
