/** The page at which one signs in. */
export interface SignInView {
  isLocal: boolean;
  login: string;
  /** Where one goes then. */
  to: string;
  error: string | undefined;
}

/** The page at which somebody new sets his password. */
export interface InvitedView {
  login: string;
  name: string;
  action: string;
  errors: readonly { field: string; text: string }[];
}
