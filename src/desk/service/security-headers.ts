/** What every answer says to browsers: pages load what is the desk's own and nothing else. */
export function helmetOptions(isSecure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000 },
    crossOriginEmbedderPolicy: false,
    // Pages hold drafts: whoever follows a link out of one does not say where he comes from.
    referrerPolicy: { policy: 'same-origin' as const },
  };
}

/** A frame is a page of the site as it would stand: it runs nothing and reaches nothing but its own pictures and sheets. */
export const FRAME_POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; media-src 'self'; frame-ancestors 'self'; script-src 'none'; sandbox allow-same-origin";
