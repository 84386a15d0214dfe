/** `node checkout-process.ts PLACE REPO COMMIT`: a checkout in a process of its own, which a test kills. */
import { Checkout } from '../checkout.ts';

const [place, repo, commit] = process.argv.slice(2) as [string, string, string];
await new Checkout(place).to(repo, commit);
