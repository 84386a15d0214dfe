/** The page at which one signs in. */
export interface SignInView {
  isLocal: boolean;
  login: string;
  /** Where one goes then. */
  to: string;
  error: string | undefined;
  /** He comes from a form that was not saved. */
  isLost: boolean;
}

/** The page at which somebody new sets his password. */
export interface InvitedView {
  login: string;
  name: string;
  /** Who is signed in at this browser, if it is somebody else. */
  signedIn: string | undefined;
  action: string;
  errors: readonly { field: string; text: string }[];
}
